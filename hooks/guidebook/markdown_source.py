"""A page's Markdown, looked at without being turned into HTML, so that every finding has its line."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

import markdown

from guidebook import front_matter

WORD = re.compile(r"\w{3,}")
FENCE = re.compile(r"^[ ]*(`{3,}|~{3,})")
INLINE_CODE = re.compile(r"(?<!`)(`+)(?!`)(.+?)(?<!`)\1(?!`)")
HEADING = re.compile(r"^(#{1,6})[ ]*(.*?)[ ]*#*$")
BLOCK = re.compile(
    r"^(?P<indent>[ ]*)(?P<slashes>/{3,})[ ]*(?P<name>[^\s|]+)[ ]*(?:\|[ ]*(?P<title>.*?)[ ]*)?$"
)
CITATION = re.compile(r"\[\^([^\]]*)\]")
LINK = re.compile(
    r"(?P<image>!?)\[(?P<text>(?:[^\[\]]|\[[^\[\]]*\])*)\]\([ ]*<?(?P<target>[^)\s>]*)>?[^)]*\)"
)
DEFINITION = re.compile(r"^[ ]{0,3}\[(?!\^)(?P<name>[^\]]+)\]:[ ]*(?P<target>\S+)", re.MULTILINE)


class Found(NamedTuple):
    """Something in the text, with the line it stands on."""

    line: int
    text: str


class Heading(NamedTuple):
    line: int
    level: int
    text: str


@dataclass(frozen=True)
class MarkdownSource:
    """`text` is the whole file with \\n line ends; all lines count from 1 at its top."""

    text: str

    @classmethod
    def read(cls, file: Path) -> "MarkdownSource":
        """Read `file` as UTF-8, with or without a byte order mark. Raises OSError, UnicodeDecodeError."""
        text = file.read_bytes().decode("utf-8-sig")
        return cls(text.replace("\r\n", "\n").replace("\r", "\n"))

    @cached_property
    def body_line(self) -> int:
        """The line on which the text begins, behind the settings block."""
        return front_matter.split(self.text)[1]

    @cached_property
    def lines(self) -> list[tuple[int, str]]:
        """The body's lines with their numbers; what stands in code is blanked, letter for letter."""
        lines = []
        closing = None
        for number, line in enumerate(self.text.split("\n")[self.body_line - 1 :], start=self.body_line):
            fence = FENCE.match(line)
            if fence or closing:
                lines.append((number, " " * len(line)))
            else:
                lines.append((number, INLINE_CODE.sub(lambda code: " " * len(code[0]), line)))
            if fence and not closing:
                closing = fence[1]
            elif fence and fence[1].startswith(closing) and not line.strip(" `~"):
                closing = None
        return lines

    @cached_property
    def body(self) -> str:
        """The lines as one text."""
        return "\n".join(line for _, line in self.lines)

    def line_at(self, offset: int) -> int:
        """The line of the file in which the body's letter number `offset` stands."""
        return self.body_line + self.body.count("\n", 0, offset)

    def line_of(self, words: str) -> int:
        """The line on which `words` of the built page stand, as well as it can be found; else the first."""
        wanted = WORD.findall(words)
        scores = [(len(set(wanted) & set(WORD.findall(line))), -number) for number, line in self.lines]
        best, number = max(scores, default=(0, -self.body_line))
        return -number if best else self.body_line

    @cached_property
    def headings(self) -> list[Heading]:
        """The headings, from top to bottom."""
        found = ((number, HEADING.match(line)) for number, line in self.lines)
        return [Heading(number, len(match[1]), match[2]) for number, match in found if match]

    @cached_property
    def anchors(self) -> set[str]:
        """The ids that the headings get, worked out by the extension that gives them."""
        text = "\n\n".join("#" * heading.level + " " + heading.text for heading in self.headings)
        converter = markdown.Markdown(extensions=["toc"])
        converter.convert(text)
        return {token["id"] for token in _flat(converter.toc_tokens)}

    @cached_property
    def blocks(self) -> list[Found]:
        """The names of the blocks, `/// name`, as written."""
        matches = ((number, BLOCK.match(line)) for number, line in self.lines)
        return [Found(number, match["name"]) for number, match in matches if match]

    @cached_property
    def citations(self) -> list[Found]:
        """The ids in `[^id]`, in order, once for each time they stand in the text."""
        return [Found(self.line_at(match.start()), match[1]) for match in CITATION.finditer(self.body)]

    @cached_property
    def links(self) -> list[Found]:
        """The targets of links and pictures, as written."""
        matches = [*LINK.finditer(self.body), *DEFINITION.finditer(self.body)]
        return [Found(self.line_at(match.start("target")), match["target"]) for match in matches]


def _flat(tokens: list[dict]) -> Iterator[dict]:
    for token in tokens:
        yield token
        yield from _flat(token["children"])
