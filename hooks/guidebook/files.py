"""The files below docs, as they lie on the disk: their names, kinds and weight."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

PICTURES = (".svg", ".png", ".jpg", ".webp", ".avif")

# Heavier pages are slow to open on a phone, and slow to check; bytes.
HEAVIEST_PAGE = 60_000
HEAVIEST_PICTURE = 200_000


@dataclass(frozen=True)
class File:
    """`name` is the path below docs, with forward slashes; `size` is in bytes."""

    name: str
    size: int
    is_link: bool


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
            yield File(name, entry.stat(follow_symlinks=False).st_size, entry.is_symlink())
