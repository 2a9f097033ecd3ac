"""What should not have been sent yet: empty pages, reminders to oneself, the marks of a merge."""

import re
from collections.abc import Iterator

from guidebook.book import Book, Page
from guidebook.markdown_source import HEADING
from guidebook.problem import Problem

REMINDER = re.compile(r"\b(?:TODO|FIXME|TBD|XXX)\b|\b(?i:lorem ipsum)\b")
TO_FILL_IN = re.compile(
    r"\[(?:insert|your|add|fill in|to be|name of|date of|link to)\b[^\[\]\n]{0,60}\](?![(\[])", re.IGNORECASE
)
MERGE_MARK = re.compile(r"^(?:<{7}|>{7}|\|{7})(?: .*)?$|^={7}$")


def check(page: Page, book: Book) -> Iterator[Problem]:
    """Every rule on unfinished pages."""
    source = page.source
    words = False
    for number, line in source.lines:
        if MERGE_MARK.match(line):
            message = (
                "the mark of a merge; keep one of the two versions, and take out <<<<<<<, ======= and >>>>>>>"
            )
            yield Problem(page.path, number, message)
        elif found := REMINDER.search(line) or ("[" in line and TO_FILL_IN.search(line)):
            yield Problem(page.path, number, f'"{found[0]}" waits for its text; write it, or take it out')
        words = words or (bool(line.strip()) and not HEADING.match(line))
    if not words and not source.fences and not source.indented_code:
        line = source.headings[0].line if source.headings else source.body_line
        yield Problem(page.path, line, "the page has no text; write it, or delete the page")
