"""The files below docs, as they lie on the disk: their names, kinds and weight."""

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

PICTURES = (".svg", ".png", ".jpg", ".webp", ".avif")

# Heavier pages are slow to open on a phone, and slow to check; bytes.
HEAVIEST_PAGE = 60_000
HEAVIEST_PICTURE = 200_000


EXIF = re.compile(rb"Exif\x00\x00|eXIf|EXIF")
ACTIVE_SVG = re.compile(
    rb"(?i)<script|<foreignObject|<!ENTITY|@import|javascript:|\son[a-z]{3,20} {0,9}=|"
    rb"(?:href|src) {0,9}= {0,9}[\"'](?:https?:)?//|url\([\"' ]{0,9}(?:https?:)?//"
)


@dataclass(frozen=True)
class File:
    """`name` is the path below docs, with forward slashes; `size` is in bytes; `place` is where it lies.

    `carries` says what a picture brings along besides the picture; it is empty where that is nothing.
    """

    name: str
    size: int
    is_link: bool
    place: Path
    carries: str = ""

    def text(self) -> str:
        """What stands in it, as well as it can be read; nothing where it is a link, or gone since."""
        try:
            return "" if self.is_link else self.place.read_text(encoding="utf-8", errors="replace")
        except OSError:
            return ""


def survey(docs: Path) -> list[File]:
    """Every file and link below `docs`, by name. A folder that is a link is not gone into."""
    return sorted(_walk(docs, ""), key=lambda file: file.name)


def _walk(folder: Path, prefix: str) -> Iterator[File]:
    try:
        entries = list(os.scandir(folder))
    except OSError:
        return
    for entry in entries:
        # A name that is no UTF-8 must still be told to the editor.
        name = prefix + entry.name.encode("utf-8", "replace").decode("utf-8")
        if entry.is_dir(follow_symlinks=False):
            yield from _walk(Path(entry.path), f"{name}/")
        else:
            size, is_link = entry.stat(follow_symlinks=False).st_size, entry.is_symlink()
            place = Path(entry.path)
            yield File(name, size, is_link, place, "" if is_link else _carries(place, size))


def _carries(file: Path, size: int) -> str:
    if file.suffix not in PICTURES or size > HEAVIEST_PICTURE:
        return ""
    try:
        data = file.read_bytes()
    except OSError:
        return ""
    if file.suffix == ".svg":
        return (
            "a script, or a load from another site; export it as a plain SVG"
            if ACTIVE_SVG.search(data)
            else ""
        )
    return (
        "its camera's notes, which can tell where it was taken; save it without" if EXIF.search(data) else ""
    )
