"""Rows of webinars beside each other: each has its own topic and address, and its picture is there."""

from collections.abc import Iterator

from guidebook.book import Book
from guidebook.problem import Problem, did_you_mean


def check(book: Book) -> Iterator[Problem]:
    """Every rule that one row alone cannot break."""
    webinars = book.facts.webinars
    first: dict[str, str] = {}
    for slug, one in webinars.items():
        if slug == "index":
            yield webinars.problem('"index" is taken by the list of webinars; name the entry otherwise', slug)
        other = first.setdefault(one.topic.lower(), slug)
        if other != slug:
            message = f'the same topic as "{other}"; write another, that tells them apart'
            yield webinars.problem(message, slug, "topic")
        if one.picture and one.picture not in book.files:
            pictures = [name for name in book.files if name.startswith("assets/images/")]
            hint = did_you_mean(one.picture, pictures, "put it into docs/assets/images")
            yield webinars.problem(f'no picture "{one.picture}" below docs; {hint}', slug, "picture")
