"""Our phone numbers stand once, in the data: in no text to copy, no other data file, no code of a page."""

import re
from collections.abc import Iterator

from guidebook.book import Book, Page
from guidebook.facts import FOLDER
from guidebook.files import File
from guidebook.problem import Problem

CONTACT, OFFICES = f"{FOLDER}/contact.yml", f"{FOLDER}/offices.yml"
# An office has a number of its own, which may be one of ours today and another tomorrow.
OFFICE_PHONE = re.compile(r" +phone:")
PICTURES_OF_DOTS = (".png", ".jpg", ".webp", ".avif", ".ico", ".woff2", ".wasm")


def check(book: Book) -> Iterator[Problem]:
    """Every line below docs that has one of them. In the prose of pages lint.facts_in_text tells it."""
    contact = book.facts.contact
    if contact is None:
        return
    patterns = [_however_written(number) for number in sorted(contact.numbers)]
    for page in book.written():
        if _has(page.source.text, patterns):
            yield from _in_code_or_settings(page, patterns)
    for file in book.disk:
        if not file.name.endswith((".md", *PICTURES_OF_DOTS)) and file.name != CONTACT:
            yield from _in_file(file, patterns, book)


def _however_written(digits: str) -> re.Pattern:
    """`9876543210` as `+91 98765-43210` too."""
    return re.compile(r"[^\w\n]{0,3}".join(digits) + r"(?!\d)")


def _has(text: str, patterns: list[re.Pattern]) -> bool:
    return any(pattern.search(text) for pattern in patterns)


def _problem(path: str, line: int) -> Problem:
    return Problem(path, line, f"a phone number of ours; take it out: it stands once, in docs/{CONTACT}")


def _in_code_or_settings(page: Page, patterns: list[re.Pattern]) -> Iterator[Problem]:
    without_code = dict(page.source.lines)
    for number, line in enumerate(page.source.text.split("\n"), start=1):
        if _has(line, patterns) and not _has(without_code.get(number, ""), patterns):
            yield _problem(page.path, number)


def _in_file(file: File, patterns: list[re.Pattern], book: Book) -> Iterator[Problem]:
    text = file.text()
    if not _has(text, patterns):
        return
    for number, line in enumerate(text.split("\n"), start=1):
        if _has(line, patterns) and not (file.name == OFFICES and OFFICE_PHONE.match(line)):
            yield _problem(f"{book.folder}/{file.name}", number)
