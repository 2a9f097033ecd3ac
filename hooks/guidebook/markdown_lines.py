"""How Markdown will read a page's lines: what is code, and which lines stand together as one thing.

It follows Python-Markdown with `fenced_code`, `tables` and `sane_lists`, in one pass from top to bottom.
"""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable
from typing import Literal, NamedTuple

# Stands for each letter of what a rule must not look at, where a space would change how the rest is read.
FILLER = "¤"

FENCE = re.compile(r"^(?P<indent> *)(?P<marks>`{3,}(?=[^`]*$)|~{3,})(?P<info>.*)$")
BLOCK = re.compile(r"^(?P<indent> *+)(?P<slashes>/{3,}+) *+(?P<name>[^\s|]++) *+(?:\|(?P<title>.*))?$")
BLOCK_END = re.compile(r"^[ ]*(?P<slashes>/{3,})[ ]*$")
HEADING = re.compile(r"^#{1,6}(?!#)")
LIST_ITEM = re.compile(r"^(?P<indent> *)(?P<mark>[-*+]|\d{1,9}\.) +(?P<text>.*)$")
RULE = re.compile(r"^ {0,3}(?:(?:- *){3,}|(?:_ *){3,}|(?:\* *){3,})$")
SEPARATOR_ROW = re.compile(r"^ *+(?:\| *+)?(?::?-++:? *+\| *+)++(?::?-++:? *+)?$")

Line = tuple[int, str]
Kind = Literal["text", "list", "table", "quote", "heading", "rule", "code"]


class Fence(NamedTuple):
    """A block of code between fences. `closing` stands on the line `end`, None where nothing closes it."""

    line: int
    indent: int
    marks: str
    info: str
    end: int | None
    closing: str


class Chunk(NamedTuple):
    """Lines without an empty one between them, their common indentation taken off.

    `in_list`: they belong to a list item above. `depth` counts the quotes around them.
    """

    kind: Kind
    lines: list[Line]
    in_list: bool = False
    depth: int = 0


def without_fences(lines: Iterable[Line]) -> tuple[list[Line], list[Fence]]:
    """The lines with fenced code emptied, and the fences."""
    plain, fences = [], []
    opened: Fence | None = None
    for number, line in lines:
        match = FENCE.match(line)
        if opened:
            plain.append((number, ""))
            if match and match["marks"].startswith(opened.marks) and not match["info"].strip(" `~"):
                fences.append(opened._replace(end=number, closing=line.strip()))
                opened = None
        elif match:
            plain.append((number, ""))
            opened = Fence(number, len(match["indent"]), match["marks"], match["info"].strip(), None, "")
        else:
            plain.append((number, line))
    return plain, [*fences, opened] if opened else fences


def without_code_spans(text: str) -> tuple[str, list[int]]:
    """`text` with each `code span` replaced by fillers, and where a run of backticks is never closed."""
    runs = [(match.start(), len(match[0])) for match in re.finditer(r"`+", text)]
    places = defaultdict(list)
    for start, length in runs:
        places[length].append(start)
    pieces, unclosed, done = [], [], 0
    for start, length in runs:
        if start < done or _escaped(text, start):
            continue
        later = places[length]
        index = bisect_right(later, start)
        if index == len(later):
            unclosed.append(start)
            continue
        end = later[index] + length
        hidden = "".join("\n" if letter == "\n" else FILLER for letter in text[start:end])
        pieces += [text[done:start], hidden]
        done = end
    return "".join([*pieces, text[done:]]), unclosed


def _escaped(text: str, at: int) -> bool:
    before = text[max(0, at - 50) : at]
    return (len(before) - len(before.rstrip("\\"))) % 2 == 1


def indent_of(line: str) -> int:
    """How many spaces a line starts with."""
    return len(line) - len(line.lstrip(" "))


def chunks(lines: Iterable[Line], fenced: frozenset[int] = frozenset(), depth: int = 0) -> list[Chunk]:
    """The chunks of the page; `fenced` are the lines of fences at the left edge. A list ends there."""
    found: list[Chunk] = []
    gathered: list[Line] = []
    list_open = False
    outer: list[tuple[int, bool]] = []  # for each open block: its indentation, and if a list was open

    def finish() -> None:
        nonlocal list_open
        if not gathered:
            return
        chunk = _chunk(gathered, list_open, depth)
        found.append(chunk)
        list_open = chunk.kind == "list" or chunk.in_list or (list_open and chunk.kind == "code")
        gathered.clear()

    options_from: int | None = None
    for number, line in lines:
        base = outer[-1][0] if outer else 0
        if not line.strip():
            finish()
            options_from = None
            list_open = list_open and number not in fenced
        elif BLOCK_END.match(line):
            finish()
            if outer:
                list_open = outer.pop()[1]
        elif header := BLOCK.match(line):
            finish()
            indent = len(header["indent"])
            outer.append((indent, list_open and indent >= base + 4))
            list_open, options_from = False, indent + 4
            continue
        elif options_from is not None and indent_of(line) >= options_from:
            continue
        else:
            line = line[min(base, indent_of(line)) :]
            if HEADING.match(line):
                finish()
                found.append(Chunk("heading", [(number, line)], depth=depth))
                list_open = False
            else:
                if list_open and gathered and LIST_ITEM.match(line) and _left_of(line, gathered[0][1]):
                    finish()
                gathered.append((number, line))
        options_from = None
    finish()
    return found


def _left_of(item: str, paragraph: str) -> bool:
    """Whether a list goes on here, under a paragraph that belongs to an item of it."""
    inside = indent_of(paragraph) - indent_of(paragraph) % 4
    return not LIST_ITEM.match(paragraph) and indent_of(item) < inside


def _chunk(lines: list[Line], list_open: bool, depth: int) -> Chunk:
    indent = indent_of(lines[0][1])
    item = LIST_ITEM.match(lines[0][1])
    if indent >= 4 and not list_open:
        return Chunk("code", list(lines), depth=depth)
    if RULE.match(lines[0][1]):
        return Chunk("rule", list(lines), depth=depth)
    if item:
        return Chunk("list", list(lines), in_list=indent >= 4, depth=depth)
    inside = indent >= 4
    if inside:
        indent -= indent % 4
        lines = [(number, line[min(indent, indent_of(line)) :]) for number, line in lines]
    return Chunk(_plain_kind(lines), list(lines), inside, depth)


def _plain_kind(lines: list[Line]) -> Kind:
    if lines[0][1].lstrip().startswith(">"):
        return "quote"
    piped = [line for _, line in lines if line.lstrip().startswith("|")]
    if len(piped) > 1 or any(SEPARATOR_ROW.match(line) for _, line in lines):
        return "table"
    return "text"


def quoted(chunk: Chunk, deepest: int) -> list[Chunk]:
    """What a quote holds, and the quotes in it, down to `deepest` of them."""
    if chunk.kind != "quote" or chunk.depth >= deepest:
        return []
    inner = [(number, re.sub(r"^ {0,3}> ?", "", line)) for number, line in chunk.lines]
    return [one for child in chunks(inner, depth=chunk.depth + 1) for one in (child, *quoted(child, deepest))]
