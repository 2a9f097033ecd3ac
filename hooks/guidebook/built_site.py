"""What must hold between built pages: links and anchors lead somewhere, titles differ, nothing is foreign."""

import os
import posixpath
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import unquote, urlsplit

from guidebook import page_names, readers_words
from guidebook.link_target import begins_at, target
from guidebook.page_names import NamedLink

ATTRIBUTE = re.compile(r' (id|href|src|action)="([^"]*)"')
TITLE = re.compile(r"<title>(.*?)</title>", re.DOTALL)
DESCRIPTION = re.compile(r'<meta name="description" content="([^"]*)"')
# Elements that the browser loads by itself; a link is only followed when somebody presses it.
LOADED = re.compile(
    r'<(?:script|img|iframe|source|link rel="(?!canonical)[^"]*")[^>]*\s(?:src|href)="((?:https?:)?//[^"]*)"'
)


@dataclass
class BuiltPage:
    """A page of the site: `address` is below the root, `electives/step-1/`.

    `named` are the links of the menu, the path and the like; `words` is what guidebook.readers_words found.
    """

    address: str
    title: str = ""
    description: str = ""
    ids: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    foreign: list[str] = field(default_factory=list)
    named: tuple[NamedLink, ...] = ()
    words: tuple[tuple[str, str], ...] = ()

    @classmethod
    def read(cls, address: str, text: str) -> "BuiltPage":
        """From the whole HTML of a page."""
        page = cls(address, foreign=LOADED.findall(text))
        on_one_line = text.replace("\n", " ").replace("\t", " ")
        ids: dict[str, None] = {}
        links: dict[str, None] = {}
        for name, value in ATTRIBUTE.findall(on_one_line):
            if name == "id":
                ids[sys.intern(value)] = None
            else:
                links[sys.intern(value)] = None  # the menu stands on every page
        # Tuples take less room than sets, and a page has few of them.
        page.ids, page.links = tuple(ids), tuple(links)
        page.named = tuple(dict.fromkeys(page_names.links(on_one_line)))
        page.words = tuple(readers_words.check(on_one_line))
        title, description = TITLE.search(text), DESCRIPTION.search(text)
        page.title = title[1].strip() if title else ""
        page.description = description[1].strip() if description else ""
        return page


def files_below(site: str) -> set[str]:
    """The names of all files in the folder `site`, from there on, with forward slashes."""
    found = ((os.path.relpath(folder, site), name) for folder, _, names in os.walk(site) for name in names)
    return {posixpath.normpath(posixpath.join(*folder.split(os.sep), name)) for folder, name in found}


def check(pages: list[BuiltPage], files: set[str]) -> Iterator[tuple[str, str]]:
    """`(address of the page, what is wrong and what to do)`; `files` are the site's, below its root."""
    known = {page.address: page for page in pages}
    titles: dict[str, str] = {}
    # The menu and the foot of every page hold the same links: those of a folder are followed once.
    followed: dict[tuple[str, str], str | None] = {}
    for page in pages:
        for link in page.links:
            begin = begins_at(page.address, link)
            if (begin, link) not in followed:
                followed[begin, link] = _link(link, begin, page, known, files)
            if message := followed[begin, link]:
                yield page.address, message
        for address in page.foreign:
            yield page.address, f'the page loads "{address}" from another site; put a copy into docs/assets'
        if not page.title:
            yield page.address, "the page has no title; give it one in its settings block"
        elif page.title in titles:
            yield (
                page.address,
                f"the same title as {titles[page.title] or 'the start page'}; make them different",
            )
        titles[page.title] = page.address
        if not page.description:
            yield page.address, "the page has no description; give it one in its settings block"


def _link(link: str, begin: str, page: BuiltPage, known: dict[str, BuiltPage], files: set[str]) -> str | None:
    parts = urlsplit(link)
    if parts.scheme or parts.netloc or not (parts.path or parts.fragment):
        return None
    address = page.address
    if parts.path:
        address = target(begin, parts.path)
    leads_to = known.get(address)
    if leads_to is None:
        return None if address in files else f'a link to "{link}", which leads nowhere; correct it'
    anchor = unquote(parts.fragment)
    if anchor and anchor not in leads_to.ids and not anchor.startswith("__"):
        return f'a link to "{link}", but there is no "#{anchor}" on that page; correct it'
    return None
