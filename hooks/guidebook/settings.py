"""The site's settings, mkdocs.yml, read safely: a tag there can run code before anybody looks."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from guidebook import yaml_lines
from guidebook.facts import reason
from guidebook.problem import Problem

FILE = "mkdocs.yml"
# !ENV reads a variable of the environment; every other tag is refused.
TAGS = frozenset({"!ENV"})


class NavEntry(NamedTuple):
    """A page in the menu, by its path below docs, and the line it stands on."""

    line: int
    page: str


@dataclass(frozen=True)
class Settings:
    """`data` is None where a problem says why."""

    document: yaml_lines.Document

    @property
    def data(self) -> Any:
        return self.document.data

    def nav(self) -> Iterator[NavEntry]:
        """The pages of the menu, from top to bottom."""
        yield from self._nav(self.data.get("nav") or [], ("nav",))

    def _nav(self, entry: Any, where: tuple) -> Iterator[NavEntry]:
        if isinstance(entry, str):
            yield NavEntry(self.document.line(where), entry)
        elif isinstance(entry, list):
            for index, one in enumerate(entry):
                yield from self._nav(one, (*where, index))
        elif isinstance(entry, dict):
            for title, one in entry.items():
                yield from self._nav(one, (*where, title))


def read(file: Path) -> tuple[Settings, list[Problem]]:
    """Read `file`; what is wrong with it comes back as problems."""
    try:
        document = yaml_lines.load(file.read_text(encoding="utf-8-sig"), FILE, tags=TAGS)
    except (OSError, UnicodeDecodeError) as error:
        words = f"cannot be read ({reason(error)}); put it back, saved as UTF-8"
        return Settings(yaml_lines.Document()), [Problem(FILE, 1, words)]
    problems = list(document.problems)
    if not problems and not isinstance(document.data, dict):
        problems.append(Problem(FILE, 1, 'must be "key: value" lines; put the file back as it was'))
    if problems:
        document.data = None
    return Settings(document), problems
