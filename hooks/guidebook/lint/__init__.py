"""Checks, a file a kind of slip: on each page, and on the data that points into pages."""

from collections.abc import Callable, Iterator

from guidebook.book import Book, Page
from guidebook.lint import blocks, citations, glossary, headings, links, questions, settings
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
    return [*problems, *questions.check(book), *glossary.check(book), *settings.check(book)]
