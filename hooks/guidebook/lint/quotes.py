"""Quotes, `> text`."""

import re
from collections.abc import Iterator

from guidebook.book import Book, Page
from guidebook.lint.unfinished import MERGE_MARK
from guidebook.markdown_source import DEEPEST_QUOTE
from guidebook.problem import Problem

MARKS = re.compile(r"^ {0,3}(?:> ?)+")
ALERT = re.compile(r"^ {0,3}> ?\[!\w+\]")


def check(page: Page, book: Book) -> Iterator[Problem]:
    """Quotes are not nested deeply (Markdown's own reading is recursive) and are no boxes of other sites."""
    for number, line in page.source.lines:
        marks = MARKS.match(line)
        if marks and marks[0].count(">") > DEEPEST_QUOTE and not MERGE_MARK.match(line):
            yield Problem(page.path, number, f"a quote more than {DEEPEST_QUOTE} deep; write one > alone")
        elif ALERT.match(line):
            yield Problem(
                page.path, number, "[!NOTE] makes no box here; use a block, like /// check | Your title"
            )
