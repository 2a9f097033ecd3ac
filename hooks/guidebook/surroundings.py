"""All that a page can show besides what stands in its own file."""

from collections.abc import Iterable
from pathlib import Path

from guidebook import facts, text_templates
from guidebook.book import Book
from guidebook.remembered import digest, files_digest


def surroundings(book: Book, docs: Path, drawings: Path, addresses: Iterable[str]) -> bytes:
    """A number that changes with the data, the templates, the day, the site's settings, or what a page tells
    of another: its settings, and which sources it cites.

    `docs` is the folder of the texts, `drawings` of the templates that draw their blocks; `addresses` says
    where each file of the site will stand.
    """
    told = (
        f"{name} {page.settings} {sorted({one.text for one in page.source.citations})}"
        for name, page in sorted(book.pages.items())
    )
    folders = (docs / facts.FOLDER, docs / text_templates.FOLDER, drawings)
    return digest(str(book.today), str(book.settings.data), *told, *addresses, *map(files_digest, folders))
