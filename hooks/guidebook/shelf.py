"""The book of the build under way: read once, by the first hook, for all of them."""

from pathlib import Path

from guidebook import book

_opened: list[book.Book] = []


def open_book(docs: Path) -> book.Book:
    """Read the book anew, as a build begins."""
    _opened[:] = [book.read(docs)]
    return _opened[0]


def opened() -> book.Book:
    """The book that open_book read."""
    return _opened[0]
