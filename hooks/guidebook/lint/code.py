"""Code: fences that do not open or close, and text that becomes code by accident."""

import re
from collections.abc import Iterator

from guidebook.book import Book, Page
from guidebook.markdown_lines import Fence
from guidebook.problem import Problem

LANGUAGE = re.compile(r"[\w#.+-]*")


def check(page: Page, book: Book) -> Iterator[Problem]:
    """Every rule on code."""
    for fence in page.source.fences:
        if message := _fault(fence):
            yield Problem(page.path, fence.line, message)
    for chunk in page.source.indented_code:
        message = "four spaces make a grey code box of this; take them out, or put code between lines of ```"
        yield Problem(page.path, chunk.lines[0][0], message)
    for line in page.source.unclosed_code:
        yield Problem(
            page.path, line, "a ` is never closed; add the second one, or write \\` for the sign itself"
        )


def _fault(fence: Fence) -> str | None:
    if fence.end is None:
        return f"the code is never closed; add a line with {fence.marks} where it ends"
    if fence.indent:
        return f"{fence.marks} stands too far right; start it at the line's first letter"
    if fence.closing != fence.marks:
        return f"line {fence.end} closes with {fence.closing} what {fence.marks} opened; write the same"
    if not LANGUAGE.fullmatch(fence.info):
        return f'"{fence.info}" behind {fence.marks}; write one word there, like yaml, or nothing'
    if fence.info == "mermaid":
        return "diagrams are not drawn from text here; add it as an SVG picture"
    return None
