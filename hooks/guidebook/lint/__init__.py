"""Checks, a file a kind of slip: on each page, and on the data that points into pages."""

import sys
from collections.abc import Callable, Iterable, Iterator

from guidebook.book import Book, Page
from guidebook.command import is_serving
from guidebook.lint import (
    blocks,
    characters,
    citations,
    code,
    costs,
    documents,
    eligibility,
    emphasis,
    facts_in_text,
    files,
    glossary,
    guides,
    headings,
    hosts,
    link_marks,
    links,
    lists,
    offices,
    other_sites,
    our_numbers,
    pictures,
    questions,
    quotes,
    raw_html,
    settings,
    sources,
    tables,
    timeline,
    titles,
    unfinished,
    webinars,
)
from guidebook.problem import Problem
from guidebook.remembered import digest, remembered

PageRule = Callable[[Page, Book], Iterator[Problem]]
# What Markdown would misread, on whatever site: these look at nothing but the page.
MARKDOWN_RULES: tuple[PageRule, ...] = (
    characters.check,
    code.check,
    emphasis.check,
    headings.check,
    link_marks.check,
    lists.check,
    other_sites.check,
    pictures.check,
    quotes.check,
    raw_html.check,
    tables.check,
    unfinished.check,
)
# What this site knows of its own: its blocks, its sources, its files.
HOUSE_RULES: tuple[PageRule, ...] = (blocks.check, citations.check, facts_in_text.check, links.check)
# What a page owes as a whole, besides having no slip in its text.
WHOLE_PAGE_RULES: tuple[PageRule, ...] = (guides.check,)
BOOK_RULES: tuple[Callable[[Book], Iterator[Problem]], ...] = (
    costs.check,
    documents.check,
    eligibility.check,
    files.check,
    glossary.check,
    hosts.check,
    offices.check,
    our_numbers.check,
    questions.check,
    settings.check,
    sources.check,
    timeline.check,
    titles.check,
    webinars.check,
)


def kinds() -> list[str]:
    """What is looked for, a sentence for each kind of slip: the first line of each rule's module."""
    rules = (*MARKDOWN_RULES, *HOUSE_RULES, *WHOLE_PAGE_RULES, *BOOK_RULES)
    return [sys.modules[rule.__module__].__doc__.split("\n")[0] for rule in rules]


def check(book: Book) -> list[Problem]:
    """Every problem in the book, those found while reading it included."""
    problems = list(book.problems)
    for page in book.written():
        problems += check_page(page, book)
        problems += _each(WHOLE_PAGE_RULES, page, book)
        _let_go(page)
    for rule in BOOK_RULES:
        problems += rule(book)
    for page in book.written():  # what links and rules asked for again
        _let_go(page)
    return problems


def _let_go(page: Page) -> None:
    if not is_serving():  # the next build would ask again
        page.source.forget()


def check_page(page: Page, book: Book) -> Iterator[Problem]:
    """Every problem in the text of one page."""
    made_from = digest(page.source.text, str(page.settings))
    yield from remembered("rules", page.path, made_from, lambda: _each(MARKDOWN_RULES, page, book))
    yield from _each(HOUSE_RULES, page, book)


def _each(rules: Iterable[PageRule], page: Page, book: Book) -> list[Problem]:
    return [problem for rule in rules for problem in rule(page, book)]
