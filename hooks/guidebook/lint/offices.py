"""Offices: one of them is the head office."""

from collections.abc import Iterator

from guidebook.book import Book
from guidebook.problem import Problem


def check(book: Book) -> Iterator[Problem]:
    """Every page names the head office; an entry with a slip of its own may be it."""
    offices = book.facts.offices
    heads = [key for key, one in offices.items() if one.head_office]
    for key in heads[1:]:
        yield offices.problem(
            f'a second head office, beside "{heads[0]}"; take one "head_office: yes" out', key, "head_office"
        )
    if not heads and offices.is_whole:
        yield offices.problem('no head office; add "head_office: yes" to one entry')
