"""Every question is settled by a section that is there."""

from collections.abc import Iterator
from difflib import get_close_matches

from guidebook.book import Book
from guidebook.problem import Problem, did_you_mean


def check(book: Book) -> Iterator[Problem]:
    """The page exists and has the heading."""
    questions = book.facts.questions
    for key, question in questions.items():
        page = book.pages.get(question.page)
        if book.lacks_page(question.page):
            hint = did_you_mean(
                question.page, book.pages, "write a path below docs, like electives/step-1.md"
            )
            yield questions.problem(f'no page "{question.page}"; {hint}', key, "page")
        elif page and question.section not in page.source.anchors:
            near = get_close_matches(question.section, sorted(page.source.anchors), n=1, cutoff=0.4)
            hint = f'did you mean "{near[0]}"?' if near else "look at its headings"
            yield questions.problem(f'no heading "{question.section}" on {page.path}; {hint}', key, "section")
