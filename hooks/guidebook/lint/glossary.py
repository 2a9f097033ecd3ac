"""Every term of the glossary has the address that links to it expect, and leads to a page that is there."""

from collections.abc import Iterator

from markdown.extensions.toc import slugify

from guidebook.book import Book
from guidebook.problem import Problem, did_you_mean


def check(book: Book) -> Iterator[Problem]:
    """An entry's id is its term as a heading's address; its page exists."""
    terms = book.facts.glossary
    for key, term in terms.items():
        if key != (wanted := slugify(term.term, "-")):
            yield terms.problem(f'"{key}" is the entry of "{term.term}"; name it {wanted}', key)
        if term.page and book.lacks_page(term.page):
            hint = did_you_mean(term.page, book.pages, "write a path below docs, like electives/step-1.md")
            yield terms.problem(f'no page "{term.page}"; {hint}', key, "page")
