"""What must hold between built pages: links and anchors lead somewhere, titles differ, nothing is foreign."""

import os
import posixpath
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import unquote, urlsplit

ATTRIBUTE = re.compile(r' (id|name|href|src|action)="([^"]*)"')
TITLE = re.compile(r"<title>(.*?)</title>", re.DOTALL)
DESCRIPTION = re.compile(r'<meta name="description" content="([^"]*)"')
# Elements that the browser loads by itself; a link is only followed when somebody presses it.
LOADED = re.compile(
    r'<(?:script|img|iframe|source|link rel="(?!canonical)[^"]*")[^>]*\s(?:src|href)="((?:https?:)?//[^"]*)"'
)


@dataclass
class BuiltPage:
    """A page of the site: `address` is below the root, `electives/step-1/`."""

    address: str
    title: str = ""
    description: str = ""
    ids: set[str] = field(default_factory=set)
    links: list[str] = field(default_factory=list)
    foreign: list[str] = field(default_factory=list)

    @classmethod
    def read(cls, address: str, text: str) -> "BuiltPage":
        """From the whole HTML of a page."""
        page = cls(address, foreign=LOADED.findall(text))
        for name, value in ATTRIBUTE.findall(text.replace("\n", " ").replace("\t", " ")):
            if name == "id":
                page.ids.add(sys.intern(value))
            elif name != "name":
                page.links.append(sys.intern(value))  # the menu stands on every page
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
        folder = posixpath.dirname(page.address.rstrip("/"))
        for link in dict.fromkeys(page.links):
            begins_at = folder if link.startswith("../") else page.address
            if (begins_at, link) not in followed:
                followed[begins_at, link] = _link(link, begins_at, page, known, files)
            if message := followed[begins_at, link]:
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


def _joined(folder: str, path: str) -> str:
    address = posixpath.normpath(posixpath.join("/", folder, unquote(path))).lstrip("/")
    return f"{address}/" if address and path.endswith(("/", ".", "..")) else address


def _link(
    link: str, begins_at: str, page: BuiltPage, known: dict[str, BuiltPage], files: set[str]
) -> str | None:
    parts = urlsplit(link)
    if parts.scheme or parts.netloc or not (parts.path or parts.fragment):
        return None
    address = page.address
    if parts.path:
        address = _joined(begins_at, parts.path.removeprefix("../") or ".")
    target = known.get(address)
    if target is None:
        return None if address in files else f'a link to "{link}", which leads nowhere; correct it'
    anchor = unquote(parts.fragment)
    if anchor and anchor not in target.ids and not anchor.startswith("__"):
        return f'a link to "{link}", but there is no "#{anchor}" on that page; correct it'
    return None
