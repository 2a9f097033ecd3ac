"""Files below docs: everything there is published, so everything there must be meant."""

import posixpath
import re
from collections import defaultdict
from collections.abc import Iterator

from guidebook.book import Book
from guidebook.files import HEAVIEST_PAGE, HEAVIEST_PICTURE, PICTURES, File
from guidebook.problem import Problem

NAME = re.compile(r"[a-z0-9]+(?:[-.][a-z0-9]+)*")
# What each folder may hold; the longest that fits counts.
KINDS = {
    "": (".md", *PICTURES, ".pdf"),
    "_data": (".yml",),
    "assets": (".css", ".js", ".json", ".webmanifest", ".ico", ".woff2", ".wasm", ".txt", *PICTURES),
    "templates": (".txt",),
    "editing": (".md", *PICTURES, ".gs"),
}
OTHER_SPELLINGS = {".jpeg": ".jpg", ".yaml": ".yml"}
AT_THE_TOP = ("robots.txt",)


def check(book: Book) -> Iterator[Problem]:
    """Every rule on files."""
    for file in book.disk:
        if message := _link(file) or _kind(file) or _name(file) or _weight(file):
            yield Problem(f"{book.folder}/{file.name}", 1, message)
    yield from _one_address(book)


def _link(file: File) -> str | None:
    return "a link to another file; put the file itself here" if file.is_link else None


def _folder(name: str) -> str:
    first = name.partition("/")[0] if "/" in name else ""
    return first if first in KINDS else ""


def _kind(file: File) -> str | None:
    if file.name in AT_THE_TOP:
        return None
    kind = posixpath.splitext(file.name)[1]
    known = KINDS[_folder(file.name)]
    if kind in known:
        return None
    if kind.lower() in known:
        return f'the end of a file\'s name is written small; write "{kind.lower()}"'
    if other := OTHER_SPELLINGS.get(kind.lower()):
        return f'a name that ends in "{kind}"; write "{other}"'
    return f"such a file would be published with the site; take it out. Here may lie {', '.join(known)}"


def _name(file: File) -> str | None:
    *folders, name = file.name.removeprefix("_data/").split("/")
    if name == "README.md":
        return "a second index.md; rename it, or move its text there"
    for part in (*folders, name):
        # Words of a file's name behind a dot, as in x.min.js, are for assets; pages have one dot.
        if not NAME.fullmatch(part) or (name.endswith(".md") and part.count(".") > (part == name)):
            return f'"{part}" is no name for a file here; use only a-z, 0-9 and hyphens'
    return None


def _weight(file: File) -> str | None:
    kind = posixpath.splitext(file.name)[1]
    if kind == ".md" and file.size > HEAVIEST_PAGE:
        return f"the page has {file.size // 1000} kB; split it: a page has at most {HEAVIEST_PAGE // 1000} kB"
    if kind in PICTURES and file.size > HEAVIEST_PICTURE:
        most = HEAVIEST_PICTURE // 1000
        return f"the picture has {file.size // 1000} kB; make it smaller: at most {most} kB"
    if file.carries:
        return f"the picture carries {file.carries}"
    return None


def _one_address(book: Book) -> Iterator[Problem]:
    """Two files that one address would lead to, on some computers or on all."""
    groups: dict[str, list[str]] = defaultdict(list)
    for file in book.disk:
        groups[file.name.lower()].append(file.name)
        if file.name.endswith("/index.md"):
            groups[f"{file.name.removesuffix('/index.md')}.md".lower()].append(file.name)
    for names in groups.values():
        for name in names[1:]:
            message = f'"{name}" and "{names[0]}" would have one address; rename one of them'
            yield Problem(f"{book.folder}/{name}", 1, message)
