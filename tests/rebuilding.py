"""Builds again and again in one process, as `make serve` does: what did not change is remembered."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config


@contextmanager
def rebuilding(root: Path, **environment: str) -> Iterator[Callable[..., None]]:
    """Builds the site in `root` into a folder, on a day given in seconds; `anew`: nothing is remembered.

    Fails where a build does.
    """
    child = subprocess.Popen(
        [sys.executable, __file__],
        cwd=root,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", **environment},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )

    def into(folder: Path, day: str = "", anew: bool = False) -> None:
        print(folder, day, "anew" if anew else "", sep="\t", file=child.stdin, flush=True)
        assert child.stdout.readline() == "built\n", "the build stopped; it says why above"

    yield into
    child.stdin.close()
    assert child.wait(timeout=20) == 0


def _build(folder: str, day: str, anew: str) -> None:
    if day:
        os.environ["SOURCE_DATE_EPOCH"] = day
    if anew:
        # The module that the hooks use: they bring it along.
        sys.modules["guidebook.remembered"].forget()
    build(load_config("mkdocs.yml", site_dir=folder, strict=True))


if __name__ == "__main__":
    load_config("mkdocs.yml").plugins.on_startup(command="serve", dirty=False)
    for line in sys.stdin:
        try:
            _build(*line.rstrip("\n").split("\t"))
        except (Exception, SystemExit) as stopped:  # the next build may be right again
            print(stopped, file=sys.stderr)
            print("stopped", flush=True)
        else:
            print("built", flush=True)
