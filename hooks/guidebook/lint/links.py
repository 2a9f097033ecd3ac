"""Links lead somewhere: a page, a heading on it, a file, a list with some of the hosts, an https address."""

import posixpath
import re
from collections.abc import Iterator
from difflib import get_close_matches
from urllib.parse import unquote

from guidebook.book import Book, Page
from guidebook.hosts import filters
from guidebook.hosts.pages import LIST
from guidebook.problem import Problem

HOST = re.compile(r"(?i)(?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,24}(?::\d{1,5})?")
TRACKING = re.compile(r"[?&](utm_\w+|fbclid|gclid|msclkid)=")
REDIRECT = re.compile(r"(?i)https://(?:www\.)?google\.[a-z.]+/(?:url|search)\?|https://l\.facebook\.com/")
PRIVATE = re.compile(r"(?i)https://(?:docs|drive)\.google\.com/|https://(?:chatgpt\.com|chat\.openai\.com)/")
SCHEME = re.compile(r"([a-zA-Z][a-zA-Z0-9+.-]*):")


def check(page: Page, book: Book) -> Iterator[Problem]:
    """Every link and picture of the page, with what to write where it leads nowhere."""
    # Looking for what was meant takes time; a page may have the same slip often.
    faults: dict[str, str | None] = {}
    for line, target in page.source.links:
        if target not in faults:
            faults[target] = _fault(unquote(target), page, book)
        if message := faults[target]:
            yield Problem(page.path, line, message)


def _fault(target: str, page: Page, book: Book) -> str | None:
    if re.match(r"(?i)https?[^\w:]", target):
        return f'a link to "{target}"; write an address that starts with https://'
    if target in ("", "#"):
        return "an empty link; write the address between the ( )"
    if scheme := SCHEME.match(target):
        return _outside(target, scheme[1].lower())
    if target.startswith(("/", "www.")) or "\\" in target:
        wanted = (
            "https:// in front"
            if target.startswith(("www.", "//"))
            else f"it from this page, like {_example(page, book)}"
        )
        return f'a link to "{target}"; write {wanted}'
    path, _, anchor = target.partition("#")
    path, _, query = path.partition("?")
    name = posixpath.normpath(posixpath.join(posixpath.dirname(page.name), path)) if path else page.name
    if name not in book.files and not book.is_held_back(name):
        return f'a link to "{path}", which is no file; {_nearest(name, page, book)}'
    if query and name != LIST:
        return f'a link with "?{query}"; only the list of hosts takes filters: take it out'
    return _list_fault(query, book) or (_anchor_fault(anchor, name, page, book) if anchor else None)


def _list_fault(query: str, book: Book) -> str | None:
    # A row with a slip of its own may be the one that fits.
    hosts = book.facts.hosts
    return filters.fault(query) or (filters.useless(query, hosts) if hosts.is_whole else None)


def _outside(target: str, scheme: str) -> str | None:
    if scheme in ("tel", "sms", "mailto") or "wa.me" in target:
        return (
            f'a contact link "{target}"; use a /// contact block, which takes it from docs/_data/contact.yml'
        )
    if scheme != "https":
        return f'a link to "{target}"; write an address that starts with https://'
    host = re.match(r"(?i)https://([^/?#]*)", target)
    if host and not host[1].isascii():
        return f'a link to "{target}", whose host is not in letters a-z; some only look alike. Type it anew'
    if not host or not HOST.fullmatch(host[1]):
        return f'a link to "{target}"; write a whole address, like https://www.aamc.org/'
    if REDIRECT.match(target):
        return (
            f'a link to "{target[:60]}", which only leads on; open it and copy the address of the page itself'
        )
    if PRIVATE.match(target):
        return (
            f'a link to "{target[:60]}", which may open for you alone; link the page that everybody can read'
        )
    if tracked := TRACKING.search(target):
        return f"a link that tells others where the reader came from; take out {tracked[1]} and what follows"
    return None


def _anchor_fault(anchor: str, name: str, page: Page, book: Book) -> str | None:
    target = book.pages.get(name)
    if target is None or anchor in target.source.anchors:
        return None
    near = get_close_matches(anchor, sorted(target.source.anchors), n=1, cutoff=0.5)
    hint = f'did you mean "#{near[0]}"?' if near else "look at its headings"
    return f'a link to "#{anchor}", which is no heading of {target.path}; {hint}'


def _from(page: Page, name: str) -> str:
    return posixpath.relpath(name, posixpath.dirname(page.name) or ".")


def _example(page: Page, book: Book) -> str:
    return (
        _from(page, min(name for name in book.pages if name != page.name))
        if len(book.pages) > 1
        else "page.md"
    )


def _nearest(name: str, page: Page, book: Book) -> str:
    # A right name in the wrong folder is the commonest slip; then a misspelt path.
    same_name = [file for file in sorted(book.files) if posixpath.basename(file) == posixpath.basename(name)]
    wanted = name if name.endswith(".md") or "." in posixpath.basename(name) else f"{name}.md"
    near = same_name or get_close_matches(wanted, sorted(book.files), n=1, cutoff=0.6)
    return (
        f'did you mean "{_from(page, near[0])}"?' if near else "link to a page, like " + _example(page, book)
    )
