"""What a page is made from besides its own text: where none of it has changed, neither has the page."""

import posixpath
import re
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from guidebook.book import Book
from guidebook.citations import CITATION
from guidebook.remembered import digest, files_digest, in_words

# What may be the name of a file; that of a linked page always ends so.
FILE_NAME = re.compile(r"(?<![\w-])[\w-]++(?:\.\w+)+")
BLOCK = re.compile(r"/{3} *([\w-]+)")


class Surroundings:
    """Of one build. `drawings` is the folder of the templates; `addresses` gives for each file of the site,
    by its name below docs, where it will stand.
    """

    def __init__(self, book: Book, drawings: Path, addresses: Iterable[tuple[str, str]]):
        facts = self._facts = book.facts
        # Of the menu a page shows a part, which is not for here.
        settings = {key: value for key, value in book.settings.data.items() if key != "nav"}
        self._drawings, self._drawn_by = drawings, files_digest(drawings)
        self.templates = digest(str(settings), self._drawn_by)
        # What blocks can show, besides the words of a topic: guidebook.blocks.
        self._blocks = {
            "cta": digest(in_words(facts.contact)),
            "contact": digest(*map(in_words, (facts.contact, facts.offices, facts.holidays))),
            "template": digest(in_words(book.templates)),
        }
        self._addresses = defaultdict(list)
        for name, address in addresses:
            self._addresses[posixpath.basename(name)].append(f"{name} {address}")
        drawn = " ".join(file.read_text(encoding="utf-8") for file in sorted(drawings.rglob("*.html")))
        self._linked_by_templates = set(FILE_NAME.findall(drawn))

    def have_changed(self) -> bool:
        """Whether a template is another one now than when the build began."""
        return files_digest(self._drawings) != self._drawn_by

    def of_text(self, name: str, title: str, topic: str, markdown: str) -> bytes:
        """What the HTML of a page's text is made from, the text included."""
        facts = self._facts
        cited = {mark[1] for mark in CITATION.finditer(markdown)}
        blocks = set(BLOCK.findall(markdown))
        parts = (
            self._links(markdown),
            (shown for kind, shown in self._blocks.items() if kind in blocks),
            (f"{key} {one!r}" for key, one in facts.sources.items() if key in cited),
            (f"{key} {one!r}" for key, one in facts.glossary.items() if one.term in markdown),
            (f"{key} {one!r}" for key, one in facts.topics.items() if key == topic or key in markdown),
        )
        own = digest(name, title, topic, markdown)
        return digest(own, self.templates, *(digest(*part) for part in parts))

    def _links(self, markdown: str) -> list[str]:
        """The files to which a text, or a block in it, can lead, and their addresses."""
        found = self._linked_by_templates.union(FILE_NAME.findall(markdown))
        return [one for name in sorted(found & self._addresses.keys()) for one in self._addresses[name]]
