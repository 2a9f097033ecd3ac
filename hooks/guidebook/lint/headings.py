"""Headings: one H1 that says what the settings say, no level left out, none by accident."""

import re
from collections.abc import Iterator

from guidebook.book import Book, Page
from guidebook.markdown_source import LONGEST_HEADING, Heading
from guidebook.problem import Problem

GLUED = re.compile(r"^#{1,6}[^#\s]")
TOO_DEEP = re.compile(r"^#{7,}")
INDENTED = re.compile(r"^ {1,3}#{1,6} +\S")
UNDERLINE = re.compile(r"^ {0,3}(=+|-+) *$")


def check(page: Page, book: Book) -> Iterator[Problem]:
    """Every rule on headings."""
    headings = page.source.headings
    for heading in headings:
        if message := _fault(heading):
            yield Problem(page.path, heading.line, message)
    yield from _citations(page)
    yield from _top(page)
    yield from _levels(page)
    yield from _repeated(page)
    for number, line in page.source.lines:
        if message := _line_fault(line):
            yield Problem(page.path, number, message)
    yield from _underlined(page)


def _fault(heading: Heading) -> str | None:
    if not heading.text.strip("# "):
        return "a heading without words; write them behind the #, or take it out"
    if len(heading.text) > LONGEST_HEADING:
        return f"a heading of {len(heading.text)} letters; write a short one, and the rest as text below it"
    return None


def _citations(page: Page) -> Iterator[Problem]:
    for number, line in page.source.lines:
        if line.startswith("#") and "[^" in line:
            yield Problem(page.path, number, "a citation in a heading; put it behind a sentence below")


def _top(page: Page) -> Iterator[Problem]:
    """The title, the menu and the heading are one name."""
    top = [heading for heading in page.source.headings if heading.level == 1]
    title = page.settings.title if page.settings else None
    if not top:
        message = f'no heading; start the text with "# {title or "..."}"'
        yield Problem(page.path, page.source.body_line, message)
        return
    for extra in top[1:]:
        yield Problem(page.path, extra.line, f'a second "# " heading; write "## {extra.text}"')
    if title and top[0].text != title:
        message = f'the title is "{title}" but the heading is "{top[0].text}"; make them the same'
        yield Problem(page.path, top[0].line, message)


def _levels(page: Page) -> Iterator[Problem]:
    above = 0
    for heading in page.source.headings:
        if above and heading.level > above + 1:
            message = (
                f'a heading of level {heading.level} under one of level {above}; write "{"#" * (above + 1)} "'
            )
            yield Problem(page.path, heading.line, message)
        above = heading.level


def _repeated(page: Page) -> Iterator[Problem]:
    """Two headings of one name cannot be told apart in the list of contents, nor linked to."""
    first: dict[str, int] = {}
    for heading in page.source.headings:
        name = heading.text.lower()
        # A second H1 is said above.
        if name and heading.level > 1 and name in first:
            message = (
                f'the heading "{heading.text}" stands on line {first[name]} too; give them different words'
            )
            yield Problem(page.path, heading.line, message)
        first.setdefault(name, heading.line)


def _line_fault(line: str) -> str | None:
    if TOO_DEEP.match(line):
        return "more than six #; a heading has one to six, most have two"
    if match := GLUED.match(line):
        marks = match[0][:-1]
        return f'no space behind {marks}; write "{marks} " for a heading, or \\{marks} for the sign itself'
    if INDENTED.match(line):
        return "a heading must start at the line's first letter; take out the spaces before #"
    return None


def _underlined(page: Page) -> Iterator[Problem]:
    """`---` right under text makes a heading of it, which hardly anybody means."""
    for chunk in page.source.chunks:
        if chunk.kind not in ("text", "list"):
            continue
        for number, line in chunk.lines[1:]:
            if UNDERLINE.match(line) and line.strip() != "=" * 7:
                message = (
                    f"{line.strip()[:3]} right under text makes a heading of it; "
                    'write "## " before a heading, or leave an empty line above a dividing line'
                )
                yield Problem(page.path, number, message)
                break
