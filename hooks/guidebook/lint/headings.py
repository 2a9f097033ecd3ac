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
    wrong = {number: fault for number, line in page.source.lines if (fault := _line_fault(line))}
    yield from (Problem(page.path, number, message) for number, message in wrong.items())
    headings = [heading for heading in page.source.headings if heading.line not in wrong]
    yield from _top(page, headings)
    for rule in (_without_words, _levels, _repeated):
        yield from (Problem(page.path, line, message) for line, message in rule(headings))
    yield from _citations(page)
    yield from _underlined(page)


def _without_words(headings: list[Heading]) -> Iterator[tuple[int, str]]:
    for heading in headings:
        if not heading.text.strip("# "):
            yield heading.line, "a heading without words; write them behind the #, or take it out"
        elif (length := len(heading.text)) > LONGEST_HEADING:
            yield (
                heading.line,
                f"a heading of {length} letters; write a short one, and the rest as text below it",
            )


def _citations(page: Page) -> Iterator[Problem]:
    for number, line in page.source.lines:
        if line.startswith("#") and "[^" in line:
            yield Problem(page.path, number, "a citation in a heading; put it behind a sentence below")


def _top(page: Page, headings: list[Heading]) -> Iterator[Problem]:
    """The title, the menu and the heading are one name."""
    top = [heading for heading in headings if heading.level == 1]
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


def _levels(headings: list[Heading]) -> Iterator[tuple[int, str]]:
    above = 0
    for heading in headings:
        if above and heading.level > above + 1:
            wanted = "#" * (above + 1)
            yield (
                heading.line,
                f'a heading of level {heading.level} under one of level {above}; write "{wanted} "',
            )
        above = heading.level


def _repeated(headings: list[Heading]) -> Iterator[tuple[int, str]]:
    """Two headings of one name cannot be told apart in the list of contents, nor linked to."""
    first: dict[str, int] = {}
    for heading in headings:
        name = heading.text.lower()
        # A second H1 is said above.
        if name and heading.level > 1 and name in first:
            message = (
                f'the heading "{heading.text}" stands on line {first[name]} too; give them different words'
            )
            yield heading.line, message
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
        for index, (number, line) in enumerate(chunk.lines):
            # Further down a single "-" is an empty list item; ======= is the mark of a merge.
            marks = line.strip()
            if index and UNDERLINE.match(line) and (index == 1 or len(marks) > 2) and marks != "=" * 7:
                message = (
                    f"{marks[:3]} right under text makes a heading of it; "
                    'write "## " before a heading, or leave an empty line above a dividing line'
                )
                yield Problem(page.path, number, message)
                break
