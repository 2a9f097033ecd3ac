"""The checklist: every paper leads to its guide, and to a text that is there."""

from collections.abc import Iterator

from guidebook.book import Book
from guidebook.problem import Problem, did_you_mean


def check(book: Book) -> Iterator[Problem]:
    """The guide and the template of each paper exist."""
    papers = book.facts.documents
    for key, paper in papers.items():
        if book.lacks_page(paper.guide):
            hint = did_you_mean(paper.guide, book.pages, "write a path below docs, like preparing/visa.md")
            yield papers.problem(f'no page "{paper.guide}"; {hint}', key, "guide")
        if paper.template and paper.template not in book.templates:
            hint = did_you_mean(paper.template, book.templates)
            yield papers.problem(f'no text "{paper.template}" in docs/templates; {hint}', key, "template")
