"""No two pages have one name, nor one description: nobody could tell them apart in a search."""

from collections.abc import Iterator

from guidebook.book import Book
from guidebook.problem import Problem


def check(book: Book) -> Iterator[Problem]:
    """The second page with a title or description is told of the first."""
    for setting in ("title", "description"):
        first: dict[str, str] = {}
        for _, page in sorted(book.pages.items()):
            if page.settings is None:
                continue
            value = getattr(page.settings, setting)
            other = first.setdefault(value.lower(), page.path)
            if other != page.path:
                line = page.setting_line(setting)
                yield Problem(
                    page.path, line, f"the same {setting} as {other}; write another, that tells them apart"
                )
