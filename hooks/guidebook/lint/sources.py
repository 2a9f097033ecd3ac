"""Every source is cited: one that nobody cites was left behind, or a citation was lost."""

from collections.abc import Iterator

from guidebook.book import Book
from guidebook.problem import Problem


def check(book: Book) -> Iterator[Problem]:
    """Each entry of sources.yml stands behind some sentence, and no address has two entries."""
    # A page that could not be read may cite anything.
    cited = book.citing()
    seen: dict[str, str] = {}
    for key, source in book.facts.sources.items():
        if key not in cited and not book.unread:
            yield book.facts.sources.problem(f'nobody cites "{key}"; cite it on a page, or take it out', key)
        if other := seen.get(str(source.url)):
            yield book.facts.sources.problem(
                f'"{key}" has the address of "{other}"; keep one, and cite that', key, "url"
            )
        seen[str(source.url)] = key
