"""Pictures: described for those who do not see them, of a kind browsers show, and light."""

import posixpath
import re
from collections.abc import Iterator
from urllib.parse import unquote

from guidebook.book import Book, Page
from guidebook.files import PICTURES
from guidebook.markdown_links import Link
from guidebook.problem import Problem

GENERIC = {
    "image",
    "img",
    "picture",
    "photo",
    "screenshot",
    "logo",
    "icon",
    "graphic",
    "diagram",
    "alt",
    "alt text",
}


def check(page: Page, book: Book) -> Iterator[Problem]:
    """Every picture of the page."""
    for link in page.source.link_marks:
        if link.image and (message := _fault(link, page)):
            yield Problem(page.path, page.source.line_at(link.start), message)


def _fault(link: Link, page: Page) -> str | None:
    target = link.target
    if target is None and link.reference is not None:
        definition = page.source.definitions.get(" ".join(link.reference.lower().split()))
        target = definition.text if definition else None
    if not target:
        return None  # said by the rules on links
    name = posixpath.basename(unquote(target).partition("#")[0].partition("?")[0])
    stem, kind = posixpath.splitext(name)
    words = " ".join(link.text.split()).lower()
    if not words:
        return f"the picture {name} needs a description; write what it shows between the [ ]"
    if words in {name.lower(), stem.lower(), re.sub(r"[-_]+", " ", stem).lower()} | GENERIC:
        return f'"{link.text}" does not describe the picture; write what it shows'
    if re.match(r"[a-zA-Z][\w+.-]*:|//", target):
        return "a picture from another site; put the file into docs/assets/images"
    if kind not in PICTURES:
        return f'"{kind or name}" is no picture that pages can show; use {", ".join(PICTURES)}'
    return None
