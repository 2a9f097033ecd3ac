"""HTML: a browser carries it out, or hides what it takes for it."""

import html
import re
from collections.abc import Iterator

from guidebook.book import Book, Page
from guidebook.lint.characters import UNSEEN
from guidebook.problem import Problem

TAG = re.compile(r"<(?P<start>/?[A-Za-z][\w.-]*|!--|[!?])")
CLOSING_COMMENT = re.compile(r"--(?:!)?>")
AUTOMATIC_LINK = re.compile(r"<(?:[A-Za-z][A-Za-z0-9+.-]{1,20}:|[^<>\s@]{1,80}@[^<>\s@]{1,80}>)")
ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]\w{1,31});")


def check(page: Page, book: Book) -> Iterator[Problem]:
    """Each line's first tag, comment or entity that hides something."""
    for number, line in page.source.lines:
        if message := _tag_fault(line) or _entity_fault(line):
            yield Problem(page.path, number, message)


def _tag_fault(line: str) -> str | None:
    tag = next((tag for tag in TAG.finditer(line) if not _wraps_an_address(line, tag.start())), None)
    if tag is None:
        return None
    if AUTOMATIC_LINK.match(line, tag.start()):
        return "an address in < >; write [words](https://...), so that readers know where it leads"
    if tag["start"] == "!--":
        return "a comment, which every reader can see in the page's source; take it out"
    return (
        f"HTML is not allowed in pages: <{tag['start']}; use Markdown or a block. "
        'For the sign itself write "less than", or `code`'
    )


def _wraps_an_address(line: str, at: int) -> bool:
    """`[words](<address with spaces>)` is Markdown's own."""
    return line[max(0, at - 2) : at] == "]("


def _entity_fault(line: str) -> str | None:
    for entity in ENTITY.finditer(line):
        letter = html.unescape(entity[0])
        if letter != entity[0] and (UNSEEN.search(letter) or not letter.strip() or letter in "<>"):
            return f"{entity[0]} hides what is meant; type the character itself, or take it out"
    return None
