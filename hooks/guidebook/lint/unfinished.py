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
# How chat programs mark their sources; what they paste leads nowhere.
CHAT_MARK = re.compile(
    r"【[^【】\n]{0,40}】|\b(?:cite)?turn\d+(?:search|view|news|image|file)\d+|:?contentReference\[oaicite"
)
MERGE_MARK = re.compile(r"^(?:<{7}|>{7}|\|{7})(?: .*)?$|^={7}$")


# None of these faults stands on a page without one of these.
CHAT_SIGN = re.compile(r"turn\d|【|oaicite")
SIGNS = ("TODO", "FIXME", "TBD", "XXX", "<<<<<<<", ">>>>>>>", "|||||||", "=======")


def _has_signs(text: str) -> bool:
    return (
        any(sign in text for sign in SIGNS)
        or "lorem" in text.lower()
        or bool(CHAT_SIGN.search(text) or TO_FILL_IN.search(text))
    )


def check(page: Page, book: Book) -> Iterator[Problem]:
    """Every rule on unfinished pages."""
    source = page.source
    for number, line in source.lines if _has_signs(source.body) else ():
        if MERGE_MARK.match(line):
            message = (
                "the mark of a merge; keep one of the two versions, and take out <<<<<<<, ======= and >>>>>>>"
            )
            yield Problem(page.path, number, message)
        elif found := CHAT_MARK.search(line):
            message = f'"{found[0]}" is a mark of a chat program; cite a source with [^id], or take it out'
            yield Problem(page.path, number, message)
        elif found := REMINDER.search(line) or TO_FILL_IN.search(line):
            yield Problem(page.path, number, f'"{found[0]}" waits for its text; write it, or take it out')
    words = any(line.strip() and not HEADING.match(line) for _, line in source.lines)
    if not words and not source.fences and not source.indented_code:
        line = source.headings[0].line if source.headings else source.body_line
        yield Problem(page.path, line, "the page has no text; write it, or delete the page")
