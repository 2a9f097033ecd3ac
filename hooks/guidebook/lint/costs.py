"""The costs: every figure's source is there."""

from collections.abc import Iterator

from guidebook.book import Book
from guidebook.problem import Problem, did_you_mean


def check(book: Book) -> Iterator[Problem]:
    """The sources of each item are entries of sources.yml."""
    items = book.facts.costs
    for key, item in items.items():
        for source in item.sources:
            if book.facts.sources.lacks(source):
                hint = did_you_mean(source, book.facts.sources.ids, "add it to sources.yml")
                yield items.problem(f'no source "{source}"; {hint}', key, "sources")
