"""Blocks: pymdownx turns whatever is wrong in one into plain text, in silence. So it is said here."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from guidebook import yaml_lines
from guidebook.block_kinds import KINDS, BlockKind
from guidebook.book import Book, Page
from guidebook.markdown_lines import BLOCK, BLOCK_END, LIST_ITEM, indent_of
from guidebook.problem import Problem, did_you_mean


@dataclass
class _Open:
    slashes: str
    name: str
    line: int


def check(page: Page, book: Book) -> Iterator[Problem]:
    """Every block is known, takes what it is given, and is closed."""
    stack: list[_Open] = []
    lines = page.source.lines
    for index, (number, line) in enumerate(lines):
        if end := BLOCK_END.match(line):
            yield from _close(end["slashes"], number, stack, page)
        elif header := BLOCK.match(line):
            for outer in stack:
                if outer.slashes == header["slashes"]:
                    message = (
                        f'the "{outer.name}" block is not closed before line {number}; '
                        "add a line with /// above that line"
                    )
                    yield Problem(page.path, outer.line, message)
            stack[:] = [outer for outer in stack if outer.slashes != header["slashes"]]
            stack.append(_Open(header["slashes"], header["name"], number))
            yield from _header(header, number, page, book)
            yield from _indent(header, lines[:index], number, page)
            yield from _options(header, lines[index + 1 :], page, book)
    for block in stack:
        message = f'the "{block.name}" block is never closed; add a line with {block.slashes} where it ends'
        yield Problem(page.path, block.line, message)


def _close(slashes: str, number: int, stack: list[_Open], page: Page) -> Iterator[Problem]:
    if stack and stack[-1].slashes == slashes:
        stack.pop()
    elif stack:
        wanted = stack[-1]
        message = (
            f'{slashes} does not close the "{wanted.name}" block of line {wanted.line}; '
            f"write {wanted.slashes}"
        )
        yield Problem(page.path, number, message)
        stack.pop()
    else:
        yield Problem(
            page.path,
            number,
            f"{slashes} closes nothing; take it out, or open a block above, like /// answer",
        )


def _header(header: re.Match, number: int, page: Page, book: Book) -> Iterator[Problem]:
    name, title = header["name"], (header["title"] or "").strip()
    if name not in KINDS:
        yield Problem(page.path, number, f'unknown block "{name}"; {did_you_mean(name, KINDS)}')
        return
    if KINDS[name].title == "needed" and not title:
        yield Problem(page.path, number, f'the "{name}" block needs a title; write /// {name} | Your title')
    if KINDS[name].title == "file" and title not in book.templates:
        hint = did_you_mean(title, book.templates)
        message = f'the "{name}" block wants a file of docs/templates, not "{title}"; {hint}'
        yield Problem(page.path, number, message)


def _indent(header: re.Match, above: list[tuple[int, str]], number: int, page: Page) -> Iterator[Problem]:
    """Four spaces make a grey code box of a block, unless it belongs to the list item above."""
    indent = len(header["indent"])
    if indent < 4:
        return
    outer = next((line for _, line in reversed(above) if line.strip() and indent_of(line) < indent), "")
    if not LIST_ITEM.match(outer):
        message = f"{header['slashes']} stands too far right; start it at the line's first letter"
        yield Problem(page.path, number, message)


def _options(header: re.Match, below: list[tuple[int, str]], page: Page, book: Book) -> Iterator[Problem]:
    """The `name: value` lines right under a header, indented by four more than it."""
    name, indent = header["name"], len(header["indent"]) + 4
    block = []
    for _, line in below:
        if not line.strip() or indent_of(line) < indent:
            break
        block.append(line)
    if name not in KINDS:
        return
    if not block:
        first = below[0][1] if below else ""
        if any(re.match(rf" *{option} *:", first) for option in KINDS[name].options):
            message = f'an option of the "{name}" block; put {indent} spaces before it'
            yield Problem(page.path, below[0][0], message)
        return
    document = yaml_lines.load("\n".join(block), page.path, first_line=below[0][0])
    yield from document.problems
    if document.problems:
        return
    if not isinstance(document.data, dict):
        message = (
            "text right under a block's first line must not be indented, "
            "or must be an option like topic: electives"
        )
        yield Problem(page.path, below[0][0], message)
        return
    yield from _known_options(KINDS[name], document, page, book)


def _known_options(
    kind: BlockKind, document: yaml_lines.Document, page: Page, book: Book
) -> Iterator[Problem]:
    for option, value in document.data.items():
        line = document.line((str(option),))
        if option not in kind.options:
            known = did_you_mean(str(option), kind.options) if kind.options else "it takes none"
            yield Problem(page.path, line, f'the "{kind.name}" block has no option "{option}"; {known}')
            continue
        values = kind.options[option] or tuple(book.facts.topics.ids)
        if values and value not in values:
            yield Problem(page.path, line, f'"{option}" is "{value}"; {did_you_mean(str(value), values)}')
