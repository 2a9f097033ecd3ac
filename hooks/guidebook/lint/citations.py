"""Every citation has its source."""

import re
from collections.abc import Iterator

from guidebook.book import Book, Page
from guidebook.problem import Problem, did_you_mean

# An id in other brackets, or without its ^.
NEARLY = re.compile(r"(?<!\^)\[([a-z0-9]+(?:-[a-z0-9]+)+)\^?\](?![(\[:])|\(\^([a-z0-9-]+)\)")
OWN_TEXT = re.compile(r"^[ ]*\[\^([^\]]*)\]:")


def check(page: Page, book: Book) -> Iterator[Problem]:
    """`[^id]` names an entry of sources.yml, and its text stands only there."""
    own = {number for number, line in page.source.lines if OWN_TEXT.match(line)}
    for number in sorted(own):
        yield Problem(
            page.path, number, "a footnote text; put the source into docs/_data/sources.yml instead"
        )
    known = book.facts.sources.ids
    for found in NEARLY.finditer(page.source.body):
        key = found[1] or found[2]
        if key in known:
            line = page.source.line_at(found.start())
            yield Problem(page.path, line, f'"{found[0]}" cites nothing; write [^{key}]')
    for line, key in page.source.citations:
        if line not in own and book.facts.sources.lacks(key):
            hint = did_you_mean(key, known, "add it there, or cite one that is there")
            yield Problem(page.path, line, f'no source "{key}" in docs/_data/sources.yml; {hint}')
