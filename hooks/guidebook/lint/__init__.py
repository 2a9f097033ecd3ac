"""Checks on the text of pages, a file a kind of slip, each a function from a page to its problems."""

from collections.abc import Callable, Iterator

from guidebook.book import Book, Page
from guidebook.lint import blocks, citations, headings, links
from guidebook.problem import Problem

RULES: tuple[Callable[[Page, Book], Iterator[Problem]], ...] = (
    headings.check,
    blocks.check,
    citations.check,
    links.check,
)


def check(book: Book) -> list[Problem]:
    """Every problem in the book, those found while reading it included."""
    problems = list(book.problems)
    for page in book.pages.values():
        for rule in RULES:
            problems += rule(page, book)
    return problems
