"""Rows of hosts beside each other: each has its own name and address, and was seen on a day that has been."""

from collections.abc import Iterator

from guidebook.book import Book
from guidebook.problem import Problem


def check(book: Book) -> Iterator[Problem]:
    """Every rule that one row alone cannot break."""
    hosts = book.facts.hosts
    first: dict[str, str] = {}
    for slug, host in hosts.items():
        if slug in ("in", "index", "page"):
            yield hosts.problem(f'"{slug}" is taken by the list of hosts; name the entry otherwise', slug)
        other = first.setdefault(host.name.lower(), slug)
        if other != slug:
            message = f'the same name as "{other}"; write another, that tells them apart'
            yield hosts.problem(message, slug, "name")
        if host.seen > book.latest_day:
            yield hosts.problem(f'"seen" {host.seen} is still to come; give the day you saw it', slug, "seen")
