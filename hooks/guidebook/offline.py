"""Reading without a network: what "all guides" are, how much that is, and the number of a build."""

import gzip
import hashlib
import math
import os
from pathlib import Path

from guidebook.book import Book

CODE = {".js", ".css"}
# What a page may load besides: pictures, and the index of search.
PARTS = CODE | {".svg", ".json"}
# For editors, who are on-line.
LEFT_OUT = "editing/"


def build_number(site: Path) -> str:
    """Twelve hex digits that change with the name or the content of any script or style below `site`."""
    digest = hashlib.sha256()
    for file in _files(site, CODE):
        digest.update(file.relative_to(site).as_posix().encode())
        digest.update(hashlib.sha256(file.read_bytes()).digest())
    return digest.hexdigest()[:12]


def all_guides(book: Book, site: Path) -> list[str]:
    """The addresses below the root of the built `site`: every page that somebody wrote, and all they load."""
    pages = [one.address.removeprefix("./") for one in book.written() if not one.name.startswith(LEFT_OUT)]
    parts = [file.relative_to(site).as_posix() for file in _files(site / "assets", PARTS)]
    return sorted(pages) + parts


def megabytes(site: Path, addresses: list[str]) -> float:
    """What the `addresses` weigh on the way at most, rounded up to a tenth: compressed fast, not best."""
    files = (site / address for address in addresses)
    pages = (file / "index.html" if file.is_dir() else file for file in files)
    return math.ceil(sum(len(gzip.compress(file.read_bytes(), 1)) for file in pages) / 100_000) / 10


def _files(folder: Path, kinds: set[str]) -> list[Path]:
    found = (Path(there, name) for there, _, names in os.walk(folder) for name in names)
    return sorted(file for file in found if file.suffix in kinds)
