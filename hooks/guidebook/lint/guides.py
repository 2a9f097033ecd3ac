"""Guides: each has one short answer, one call to action, a good source, and at its end a way onward."""

import posixpath
import re
from collections.abc import Iterator

from guidebook.block_kinds import KINDS
from guidebook.book import Book, Page
from guidebook.guides import is_guide
from guidebook.markdown_source import Heading
from guidebook.problem import Problem
from guidebook.sources import RELIABLE

# What each guide has once, and what to write where it is missing.
BLOCKS = {
    "answer": 'write "/// answer" under the heading, one to three sentences, and "///"',
    "cta": 'write "/// cta | Not sure what fits you?" and "///" above "## Next"',
}
NEXT = "Next"
PAGE = re.compile(r"[^:]+\.md")


def check(page: Page, book: Book) -> Iterator[Problem]:
    """What students find on every guide is on this one, if it is one."""
    # A page without a heading is told so; where its parts should stand is not clear then.
    if is_guide(page) and page.source.headings:
        yield from _blocks(page)
        yield from _sources(page, book)
        yield from _way_onward(page, book)


def _blocks(page: Page) -> Iterator[Problem]:
    if any(block.text not in KINDS for block in page.source.blocks):
        return  # a misspelt name may be what seems to be missing
    for name, cure in BLOCKS.items():
        lines = [block.line for block in page.source.blocks if block.text == name]
        if not lines:
            yield Problem(page.path, page.source.headings[0].line, f'a guide without "{name}"; {cure}')
        for line in lines[1:]:
            message = f'a second "{name}" block, beside that of line {lines[0]}; keep one'
            yield Problem(page.path, line, message)


def _sources(page: Page, book: Book) -> Iterator[Problem]:
    sources, cited = book.facts.sources, page.source.citations
    if not cited:
        message = "a guide without a source; put [^id] behind each rule, number, fee and date"
        yield Problem(page.path, page.source.headings[0].line, message)
    elif all(one.text in sources and sources[one.text].kind not in RELIABLE for one in cited):
        kinds = f"{', '.join(RELIABLE[:-1])} or {RELIABLE[-1]}"
        message = f"a guide without a good source; cite one whose kind is {kinds}"
        yield Problem(page.path, cited[0].line, message)


def _way_onward(page: Page, book: Book) -> Iterator[Problem]:
    last = page.source.headings[-1]
    if last.text == NEXT:
        if (count := len(_onward(page, last))) < 2:
            message = f'"{NEXT}" leads to {count} of two pages; add a link to another page of the guide'
            yield Problem(page.path, last.line, message)
    elif any(heading.text == NEXT for heading in page.source.headings):
        message = f'"{last.text}" stands behind "## {NEXT}"; move it above: a guide ends with the way onward'
        yield Problem(page.path, last.line, message)
    else:
        message = f'ends without a way onward; add "## {NEXT}" with two links to other pages of the guide'
        yield Problem(page.path, last.line, message)


def _onward(page: Page, last: Heading) -> set[str]:
    """The other pages, by their paths below docs, to which the links below the heading `last` lead."""
    targets = {
        link.text.partition("#")[0].partition("?")[0] for link in page.source.links if link.line > last.line
    }
    folder = posixpath.dirname(page.name)
    names = {posixpath.normpath(posixpath.join(folder, one)) for one in targets if PAGE.fullmatch(one)}
    return names - {page.name}
