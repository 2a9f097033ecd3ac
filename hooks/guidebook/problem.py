"""What an editor is told: where, what is wrong, what to write instead."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches


@dataclass(frozen=True, order=True)
class Problem:
    """One slip. `path` is relative to the repository, `line` counts from 1."""

    path: str
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.message}"


def did_you_mean(word: str, known: Iterable[str], otherwise: str = "") -> str:
    """`did you mean "x"?` for the nearest of `known`; where none is near, `otherwise` or the list of them."""
    known = sorted(known)
    if near := get_close_matches(word, known, n=1, cutoff=0.7):
        return f'did you mean "{near[0]}"?'
    return otherwise or "known are: " + ", ".join(known)


def report(problems: Iterable[Problem], outcome: str = "Nothing was built.") -> str:
    """All problems as lines, sorted by file and line, each once, with a count and the outcome at the end."""
    ordered = sorted(set(problems))
    count = "1 problem" if len(ordered) == 1 else f"{len(ordered)} problems"
    return "\n".join([*map(str, ordered), "", f"{count} found. {outcome}"])
