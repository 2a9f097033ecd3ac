"""Texts for students to copy and fill in: docs/templates/*.txt. Square brackets mark what to fill in."""

import re
from dataclasses import dataclass
from pathlib import Path

from guidebook.facts import reason
from guidebook.problem import Problem

FOLDER = "templates"
BLANK = re.compile(r"(\[[^\[\]]+\])")


@dataclass(frozen=True)
class TextTemplate:
    """`name` is the file's name, `text` what it says."""

    name: str
    text: str

    @property
    def parts(self) -> list[tuple[str, bool]]:
        """The text cut into pieces; True marks one that the student fills in."""
        return [(piece, bool(BLANK.fullmatch(piece))) for piece in BLANK.split(self.text) if piece]

    @property
    def title(self) -> str:
        """What it is called: `email-to-a-doctor.txt` is "Email to a doctor"."""
        return self.name.removesuffix(".txt").replace("-", " ").capitalize()

    @property
    def file(self) -> str:
        """Its path below docs."""
        return f"{FOLDER}/{self.name}"

    @property
    def word_file(self) -> str:
        """The path below docs of the same text as a Word file, made by the build."""
        return self.file.removesuffix(".txt") + ".docx"


def read(docs: Path) -> tuple[dict[str, TextTemplate], list[Problem]]:
    """The texts of the site whose pages stand in `docs`, by file name; what cannot be read as problems."""
    templates, problems = {}, []
    for file in sorted((docs / FOLDER).glob("*.txt")):
        try:
            templates[file.name] = TextTemplate(file.name, file.read_text(encoding="utf-8-sig"))
        except (OSError, UnicodeDecodeError) as error:
            path = f"{docs.name}/{FOLDER}/{file.name}"
            problems.append(Problem(path, 1, f"cannot be read ({reason(error)}); save it as UTF-8 text"))
    return templates, problems
