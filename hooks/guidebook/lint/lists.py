"""Lists that Markdown would take for text, or would flatten."""

import re
from collections.abc import Iterator

from guidebook.book import Book, Page
from guidebook.markdown_lines import LIST_ITEM, Chunk, Line, indent_of
from guidebook.problem import Problem

STARTS_A_LIST = re.compile(r"^ {0,3}(?:[-*+]|1\.) +\S")
BRACKETED = re.compile(r"^ {0,3}(?:\d{1,2}|[a-z])\) +\S")
TYPED_BULLET = re.compile(r"^ {0,3}[•●▪◦‣∙➢✓✔] *\S")
DASHED = re.compile(r"^ {0,3}[\u2013\u2014] +\S")
GLUED_BULLET = re.compile(r"^[-+][^\W\d_]")
GLUED_NUMBER = re.compile(r"^\d{1,2}\.[^\W\d_]{2,}")
CHECK_BOX = re.compile(r"^ *(?:[-*+]|\d+\.) +\[[ xX]\] ")
# Lists inside one another: no deeper. Nobody can follow more, and Markdown's own reading is recursive.
DEEPEST = 4
EMPTY_ITEM = re.compile(r"^ *(?:[-*+]|\d+\.) *$")


def check(page: Page, book: Book) -> Iterator[Problem]:
    """Every rule on lists."""
    above: Chunk | None = None
    for chunk in page.source.chunks:
        for rule in (_right_under_text, _other_marks, _flattened, _check_boxes, _empty_items, _mixed):
            if found := rule(chunk, above):
                line, message = found
                yield Problem(page.path, line, message)
        if not chunk.depth:
            above = chunk


def _right_under_text(chunk: Chunk, above: Chunk | None) -> tuple[int, str] | None:
    if chunk.kind != "text":
        return None
    for number, line in chunk.lines[1:]:
        if STARTS_A_LIST.match(line):
            return number, "a list right under text becomes part of it; leave an empty line before the list"
    return None


def _other_marks(chunk: Chunk, above: Chunk | None) -> tuple[int, str] | None:
    """Marks that other programs know."""
    if chunk.kind != "text":
        return None
    number, first = chunk.lines[0]
    if match := TYPED_BULLET.match(first) or _first(chunk, TYPED_BULLET):
        return _place(
            chunk, match, number
        ), f'{match[0].strip()[0]} makes no list; write "- " before each item'
    if len(dashed := [at for at, line in chunk.lines if DASHED.match(line)]) > 1:
        return dashed[0], 'a long dash makes no list; write "- " before each item'
    if BRACKETED.match(first):
        return number, 'a bracket behind the number makes no list; write "1. "'
    if GLUED_NUMBER.match(first) and (len(chunk.lines) == 1 or GLUED_NUMBER.match(chunk.lines[1][1])):
        return number, 'no space behind the number; write "1. " and then the text'
    if GLUED_BULLET.match(first) and len(chunk.lines) > 1 and GLUED_BULLET.match(chunk.lines[1][1]):
        return number, 'no space behind the mark of the list; write "- " and then the text'
    return None


def _first(chunk: Chunk, pattern: re.Pattern) -> re.Match | None:
    return next((match for _, line in chunk.lines if (match := pattern.match(line))), None)


def _place(chunk: Chunk, match: re.Match, otherwise: int) -> int:
    return next((number for number, line in chunk.lines if line == match.string), otherwise)


def _items(chunk: Chunk) -> list[Line]:
    return [(number, line) for number, line in chunk.lines if LIST_ITEM.match(line)]


def _flattened(chunk: Chunk, above: Chunk | None) -> tuple[int, str] | None:
    """Markdown wants four spaces for each list inside a list: with two, both become one list."""
    if chunk.kind != "list":
        return _outside(chunk, above)
    items = _items(chunk)
    goes_on = above is not None and (above.kind == "list" or above.in_list)
    last = _last_indent(above) if goes_on else indent_of(items[0][1])
    flush = goes_on or last == 0
    for number, line in items:
        indent = indent_of(line)
        level, last_level = indent // 4, last // 4
        sinks = level == last_level and indent >= last + 2
        between = flush and indent < last and indent % 4 >= 2
        if sinks:
            return number, f"a list inside a list by {indent} spaces; indent it by {4 * (level + 1)} spaces"
        if between:
            return number, f"a list inside a list by {indent} spaces; indent it by 4 spaces, or not at all"
        if level > last_level + 1:
            return number, f"a list that stands too far right; indent it by {4 * (last_level + 1)} spaces"
        if level >= DEEPEST:
            return number, f"lists inside lists, more than {DEEPEST} deep; use headings instead"
        last = indent
    return None


def _last_indent(chunk: Chunk) -> int:
    items = _items(chunk) if chunk.kind == "list" else []
    return indent_of(items[-1][1]) if items else 4


def _outside(chunk: Chunk, above: Chunk | None) -> tuple[int, str] | None:
    """A paragraph that should belong to the list item above it."""
    if chunk.kind != "text" or chunk.in_list or above is None or above.kind != "list":
        return None
    number, line = chunk.lines[0]
    if 1 <= indent_of(line) <= 3:
        return number, "text that belongs to the list above; indent it by 4 spaces"
    return None


def _check_boxes(chunk: Chunk, above: Chunk | None) -> tuple[int, str] | None:
    for number, line in chunk.lines if chunk.kind == "list" else ():
        if CHECK_BOX.match(line):
            return number, 'check boxes are not made here; write "- " and the text alone'
    return None


def _empty_items(chunk: Chunk, above: Chunk | None) -> tuple[int, str] | None:
    lines = chunk.lines if chunk.kind == "list" else chunk.lines[:1] if chunk.kind == "text" else ()
    for index, (number, line) in enumerate(lines):
        # On the second line "-" makes a heading: said by the rule on headings.
        if EMPTY_ITEM.match(line) and (index != 1 or line.strip("- ")):
            return number, "a list item without text; write it, or take the line out"
    return None


def _mixed(chunk: Chunk, above: Chunk | None) -> tuple[int, str] | None:
    """A numbered line under a bullet, or the other way round, becomes part of that item's text."""
    if chunk.kind != "list":
        return None
    last: dict[int, bool] = {}
    for number, line in _items(chunk):
        indent, numbered = indent_of(line), line.lstrip()[0].isdigit()
        last = {level: kind for level, kind in last.items() if level <= indent}
        if last.get(indent, numbered) != numbered:
            return number, "a list of another kind right under a list; leave an empty line between them"
        last[indent] = numbered
    return None
