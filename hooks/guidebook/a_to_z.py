"""Everything on the site by its first letter: what search falls back on where there is no script."""

import re
from dataclasses import dataclass
from itertools import groupby

from guidebook import glossary
from guidebook.book import Book


@dataclass(frozen=True)
class Letter:
    """`entries` are `(address below the site's root, what it is called, its kind)`."""

    letter: str
    entries: list[tuple[str, str, str]]


def from_a_to_z(book: Book) -> list[Letter]:
    """Pages and words in the order of the alphabet; what starts with another sign stands under #."""
    words = book.pages[glossary.PAGE].address if glossary.PAGE in book.pages else ""
    entries = [(page.address, page.settings.title, "page") for page in book.pages.values()]
    entries += [(f"{words}#{key}", term.term, "word") for key, term in book.facts.glossary.items()]
    entries.sort(key=lambda entry: _key(entry[1]))
    return [
        Letter(letter, list(group)) for letter, group in groupby(entries, lambda entry: _letter(entry[1]))
    ]


def _key(name: str) -> tuple[str, str]:
    return _letter(name), name.lower()


def _letter(name: str) -> str:
    first = re.sub(r"^(An?|The|What|Which|How to|How|Is|Do you|Who) ", "", name)[:1].upper()
    return first if "A" <= first <= "Z" else "#"
