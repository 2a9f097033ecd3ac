"""`**bold**` and `*italics*` that do not close, or begin where nobody meant them."""

import re
from collections.abc import Iterator

from guidebook.book import Book, Page
from guidebook.markdown_lines import LIST_ITEM, Chunk, Line
from guidebook.problem import Problem

# The star of an abbreviation, *[OET]: ..., belongs to another rule, as one behind a backslash to none.
RUN = re.compile(r"\\.|^\*\[(?=[^\]\n]*\]:)|\*+", re.DOTALL | re.MULTILINE)
BETWEEN_DIGITS = re.compile(r"\d\*\d")


def check(page: Page, book: Book) -> Iterator[Problem]:
    """Each paragraph, list item, row and heading closes the formatting it opens."""
    for chunk in page.source.chunks:
        if chunk.kind in ("code", "rule"):
            continue
        if not any("*" in line for _, line in chunk.lines):
            continue
        for unit in _units(chunk):
            if (found := _between_digits(unit) or _unclosed(unit)) and chunk.kind != "quote":
                line, message = found
                yield Problem(page.path, line, message)


def _units(chunk: Chunk) -> Iterator[list[Line]]:
    """The lines of each piece of text that formatting cannot go beyond, without marks of lists."""
    unit: list[Line] = []
    for number, line in chunk.lines:
        item = LIST_ITEM.match(line)
        if unit and (item or chunk.kind == "table"):
            yield unit
            unit = []
        unit.append((number, item["text"] if item else line))
    yield unit


def _between_digits(unit: list[Line]) -> tuple[int, str] | None:
    for number, line in unit:
        if BETWEEN_DIGITS.search(line):
            return number, "a * between digits can disappear; write x, or put it into `code`"
    return None


def _unclosed(unit: list[Line]) -> tuple[int, str] | None:
    opened: list[tuple[int, int]] = []  # how many stars, on which line
    text = "\n".join(line for _, line in unit)
    row = seen = 0
    for run in RUN.finditer(text):
        row += text.count("\n", seen, run.start())
        seen = run.start()
        if run[0][0] == "\\" or run[0] == "*[":
            continue
        opens = not text[run.end() : run.end() + 1].isspace() and run.end() < len(text)
        closes = run.start() > 0 and not text[run.start() - 1].isspace()
        left = len(run[0])
        if closes:
            left = _close(left, opened)
        if left and (opens or closes):
            opened.append((left, unit[row][0]))
    if not opened:
        return None
    stars, line = opened[0]
    return line, f"{'*' * min(stars, 3)} is never closed; add the other one, or write \\* for the sign itself"


def _close(stars: int, opened: list[tuple[int, int]]) -> int:
    """Close what a run of `stars` can; gives how many of them are left."""
    while stars and opened:
        there, line = opened[-1]
        if there > stars:
            opened[-1] = (there - stars, line)
            return 0
        if there < stars and len(opened) == 1:
            return stars
        opened.pop()
        stars -= there
    return stars
