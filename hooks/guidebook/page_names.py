"""The menu, the path, the tabs, "Previous" and "Next" call a page by its title, or as the menu names it."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from html import unescape
from typing import Any, NamedTuple

from guidebook.book import Book
from guidebook.link_target import begins_at, target

PARTS = re.compile(r'class="[^"]*\b(?:menu__link|md-path__link|md-tabs__link|md-footer__link)\b')
HREF = re.compile(r'href="([^"]*)"')
LABEL = re.compile(r'aria-label="[^":]*: ([^"]*)"')
TITLE = re.compile(r'<div class="md-ellipsis">(.*?)</div>')
TAG = re.compile(r"<[^>]*>")


class NamedLink(NamedTuple):
    """A link of the page's frame: `address` as it is written there, and what it says."""

    address: str
    says: str


def names(book: Book) -> dict[str, list[str]]:
    """For each page's address: its title, then what the menu calls it or the sections that begin with it."""
    found = {page.address.removeprefix("./"): [page.settings.title] for page in book.pages.values()}
    for title, name in _named(book.settings.data.get("nav")):
        if name in book.pages:
            found[book.pages[name].address.removeprefix("./")].append(title)
    return found


def links(page: str) -> Iterator[NamedLink]:
    """The links of the frame in a page's HTML that stands on one line."""
    above, _, text = page.partition("<article")
    for part in above, text.rpartition("</article>")[2]:
        for rest in part.split("<a ")[1:]:
            if "__link" in rest:
                yield from _named_links(rest.partition("</a>")[0])


def check(
    pages: Iterable[tuple[str, Iterable[NamedLink]]], known: dict[str, list[str]]
) -> Iterator[tuple[str, str]]:
    """`(address of the page, what is wrong and what to do)`; `pages` are their addresses and `links`."""
    # A menu is the same on all pages of a folder.
    looked_at: dict[tuple[str, NamedLink], str | None] = {}
    for address, found in pages:
        messages = []
        for link in found:
            begin = begins_at(address, link.address)
            if (begin, link) not in looked_at:
                looked_at[begin, link] = _message(link, target(begin, link.address), known)
            if message := looked_at[begin, link]:
                messages.append(message)
        if messages:
            more = len(set(messages)) - 1
            yield address, messages[0] + (f" (and {more} more links on this page)" if more else "")


def _message(link: NamedLink, leads_to: str, known: dict[str, list[str]]) -> str | None:
    called = known.get(leads_to)
    if not called or link.says in called:  # a link that leads nowhere: guidebook.built_site
        return None
    return (
        f'the menu, the path or "Next" calls {leads_to or "the start page"} "{link.says}", but its title is'
        f' "{called[0]}"; let the template print the title, or write the name into nav of mkdocs.yml'
    )


@lru_cache(maxsize=10_000)
def _named_links(rest: str) -> tuple[NamedLink, ...]:
    """What one link of the frame says: "Previous" and "Next" say the title twice, once for reading out."""
    start = rest.partition(">")[0]
    href = HREF.search(start)
    if not href or not PARTS.search(start):
        return ()
    title, label = TITLE.search(rest), LABEL.search(start)
    said = [title[1] if title else TAG.sub(" ", rest[len(start) + 1 :]), *([label[1]] if label else ())]
    texts = dict.fromkeys(" ".join(unescape(one).split()) for one in said)
    return tuple(NamedLink(unescape(href[1]), text) for text in texts)


def _named(entry: Any, title: str | None = None) -> Iterator[tuple[str, str]]:
    """`(title, page)` for each page that nav names, and for each section with the page it begins with."""
    if isinstance(entry, dict):
        for one, below in entry.items():
            yield from _named(below, one)
    elif isinstance(entry, list):
        if title and (first := _first(entry)):
            yield title, first
        for one in entry:
            yield from _named(one)
    elif title and isinstance(entry, str):
        yield title, entry


def _first(entry: Any) -> str | None:
    """The page on which a section begins."""
    while isinstance(entry, (list, dict)) and entry:
        entry = entry[0] if isinstance(entry, list) else next(iter(entry.values()))
    return entry if isinstance(entry, str) else None
