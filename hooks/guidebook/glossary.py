"""The field's words: docs/_data/glossary.yml, listed on glossary.md, linked where a page first uses them."""

import posixpath
import re
from collections.abc import Iterator
from typing import Annotated
from xml.etree import ElementTree as etree

from markdown import Extension, Markdown
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString
from pydantic import AfterValidator, Field

from guidebook import schema
from guidebook.current_page import CurrentPage
from guidebook.plain_words import plain_words

PAGE = "glossary.md"
# Not in links and code, not in headings (their ids would not change, but their look would).
LEFT_ALONE = {"a", "abbr", "button", "code", "form", "h1", "h2", "h3", "h4", "pre", "sup", "svg", "th"}


class Term(schema.Strict):
    """`term` is written as in the text, case included; `means` is one or two sentences.

    `page` is the guide that says more, by its path below docs.
    """

    term: Annotated[str, Field(min_length=2), AfterValidator(plain_words)]
    means: Annotated[str, Field(min_length=20), AfterValidator(plain_words)]
    page: str | None = None


class GlossaryTerms(Extension):
    """Links the first use of each term on a page to its entry, with the meaning as the link's title."""

    def __init__(self, terms: dict[str, Term], page: CurrentPage):
        super().__init__()
        self.terms, self.page = terms, page

    def extendMarkdown(self, md: Markdown) -> None:
        """Called by Markdown for each new instance."""
        # After inline (20), when links and code are elements; before MkDocs resolves links (0).
        if self.terms:
            md.treeprocessors.register(_FirstUses(self), "glossary_terms", 12)


class _FirstUses(Treeprocessor):
    def __init__(self, glossary: GlossaryTerms):
        self.glossary = glossary
        self.ids = {one.term: key for key, one in glossary.terms.items()}
        longest_first = sorted(self.ids, key=len, reverse=True)
        self.pattern = re.compile(rf"(?<![\w-])({'|'.join(map(re.escape, longest_first))})(?![\w-])")

    def run(self, root: etree.Element) -> None:
        page = self.glossary.page.name
        if page == PAGE:
            return
        self.target = posixpath.relpath(PAGE, posixpath.dirname(page) or ".")
        self.unseen = set(self.ids)
        self._visit(root)

    def _visit(self, element: etree.Element) -> None:
        if element.tag in LEFT_ALONE:
            return
        children = list(element)
        element.text = self._split(element, 0, element.text)
        for child in children:
            self._visit(child)
            child.tail = self._split(element, list(element).index(child) + 1, child.tail)

    def _split(self, parent: etree.Element, index: int, text: str | None) -> str | None:
        """Put links into `parent` from place `index` on; gives the text that stays before the first."""
        if not text or isinstance(text, AtomicString):
            return text
        links = list(self._links(text))
        for offset, (_, link) in enumerate(links):
            parent.insert(index + offset, link)
        return text[: links[0][0]] if links else text

    def _links(self, text: str) -> Iterator[tuple[int, etree.Element]]:
        """For each first use in `text`: where it starts, and its link with the text behind it as tail."""
        found = []
        for match in self.pattern.finditer(text):
            if match[1] in self.unseen:
                self.unseen.discard(match[1])
                found.append(match)
        ends = [match.start() for match in found[1:]] + [len(text)]
        for match, end in zip(found, ends, strict=False):
            key = self.ids[match[1]]
            title = self.glossary.terms[key].means
            link = etree.Element("a", {"class": "term", "href": f"{self.target}#{key}", "title": title})
            link.text = AtomicString(match[1])
            link.tail = text[match.end() : end]
            yield match.start(), link
