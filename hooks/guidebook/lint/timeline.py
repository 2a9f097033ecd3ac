"""The planner: every step leads to a guide that says more."""

from collections.abc import Iterator

from guidebook.book import Book
from guidebook.problem import Problem, did_you_mean


def check(book: Book) -> Iterator[Problem]:
    """The guide of each step exists."""
    steps = book.facts.timeline
    for key, step in steps.items():
        if book.lacks_page(step.guide):
            hint = did_you_mean(step.guide, book.pages, "write a path below docs, like preparing/visa.md")
            yield steps.problem(f'no page "{step.guide}"; {hint}', key, "guide")
