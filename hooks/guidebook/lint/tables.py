"""Tables that Markdown would take for text, or whose cells it would lose."""

import re
from collections.abc import Iterator

from guidebook.book import Book, Page
from guidebook.markdown_lines import SEPARATOR_ROW, Chunk
from guidebook.problem import Problem

BAR = re.compile(r"(?<!\\)\|")
DRAWN = re.compile(r"^ *\+(?:[-=]+\+)+ *$")


def check(page: Page, book: Book) -> Iterator[Problem]:
    """Every rule on tables."""
    above: Chunk | None = None
    for chunk in page.source.chunks:
        if chunk.kind == "table":
            yield from (Problem(page.path, line, message) for line, message in _faults(chunk, above))
        else:
            yield from (Problem(page.path, line, message) for line, message in _no_tables(chunk))
        above = chunk


def _no_tables(chunk: Chunk) -> Iterator[tuple[int, str]]:
    for number, line in chunk.lines:
        if chunk.kind == "text" and DRAWN.match(line):
            yield number, "a drawn table; write rows like | a | b |"
            return
        if chunk.kind == "list" and SEPARATOR_ROW.match(line):
            yield number - 1, "a table right under a list becomes part of it; leave an empty line before it"
            return


def cells(line: str) -> int:
    """How many cells Markdown makes of a row."""
    line = re.sub(r"^\|", "", line.strip())
    line = re.sub(r"(?<!\\)\|$", "", line)
    return len(BAR.findall(line)) + 1


def _faults(chunk: Chunk, above: Chunk | None) -> Iterator[tuple[int, str]]:
    rows = chunk.lines
    place = next((index for index, (_, line) in enumerate(rows) if SEPARATOR_ROW.match(line)), None)
    first = rows[0][0]
    if place is None:
        if above and above.kind == "table":
            yield first, "an empty line cuts the table in two; take it out"
        else:
            wanted = "|" + "---|" * cells(rows[0][1])
            yield first, f"a table without a line under its heads; write {wanted} under the first row"
    elif place == 0:
        yield first, "a table without heads; write a row of heads right above this line"
    elif place > 1:
        yield rows[place - 1][0], "a table right under text becomes part of it; leave an empty line before it"
    else:
        yield from _rows(chunk)


def _rows(chunk: Chunk) -> Iterator[tuple[int, str]]:
    wanted = cells(chunk.lines[0][1])
    line = chunk.lines[1][0]
    if (there := cells(chunk.lines[1][1])) != wanted:
        row = "|" + "---|" * wanted
        yield line, f"{there} columns under {wanted} heads, so this is no table; write {row}"
        return
    for number, row in chunk.lines[2:]:
        if SEPARATOR_ROW.match(row):
            yield number, "a second line of --- in a table; take it out, or start a new table"
        elif not BAR.search(row) and wanted > 1:
            yield number, "text right under a table becomes a row of it; leave an empty line before the text"
            return
        elif (there := cells(row)) != wanted:
            yield (
                number,
                f"a row of {there} cells in a table of {wanted}; write {wanted}, \\| for the sign itself",
            )
