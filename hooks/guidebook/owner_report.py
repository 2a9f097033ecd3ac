"""What only the owner can tell and has not told: empty values of the data, and sentences that admit it."""

import re
from collections.abc import Iterator

from pydantic import BaseModel

from guidebook.book import Book
from guidebook.facts import FOLDER, Facts

ADMITS = re.compile(r"[^.]*\b(?:has|have) not (?:been )?(?:given|told|named)\b[^.]*\.")


def owner_report(book: Book) -> list[str]:
    """A Markdown list: file, key and what it is for; then file and line of each sentence."""
    data = [f"- [ ] `{book.folder}/{FOLDER}/{file}`: {words}" for file, words in _unset(book.facts)]
    pages = [
        f"- [ ] `{page.path}:{number}`: {sentence.strip()}"
        for page in book.written()
        for number, line in page.source.prose
        for sentence in ADMITS.findall(line)
    ]
    return [*data, *pages]


def _unset(facts: Facts) -> Iterator[tuple[str, str]]:
    for key, means in _empty_fields(facts.contact):
        yield "contact.yml", f"`{key}`: {means}"
    for key, means in _empty_fields(facts.contact.form):
        yield "contact.yml", f"`{key}` of `form`: {means}"
    branches = sum(not one.head_office for one in facts.offices.values())
    if branches < facts.contact.office_cities:
        yield "offices.yml", f"{branches} of {facts.contact.office_cities} branch offices have an entry"
    for file, entries in (("offices.yml", facts.offices), ("webinars.yml", facts.webinars)):
        for name, entry in entries.items():
            for key, means in _empty_fields(entry):
                yield file, f"`{key}` of `{name}`: {means}"


def _empty_fields(entry: BaseModel) -> Iterator[tuple[str, str]]:
    """The settings that nobody has filled in, with what the schema says of them."""
    for name, field in type(entry).model_fields.items():
        if getattr(entry, name) in (None, ()):
            yield field.alias or name, field.description or "not set"
