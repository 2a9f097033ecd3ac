"""A page's Markdown, looked at without being turned into HTML, so that every finding has its line."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, groupby
from pathlib import Path
from typing import NamedTuple

import markdown

from guidebook import front_matter, markdown_lines, markdown_links
from guidebook.markdown_lines import BLOCK, FILLER, Chunk, Fence
from guidebook.markdown_links import Link

WORD = re.compile(r"\w{3,}")
HEADING = re.compile(r"^(#{1,6})(.*)$")
CITATION = re.compile(r"\[\^([^\[\]\n]*)\]")
DEFINITION = re.compile(r"^[ ]{0,3}\[(?!\^)(?P<name>[^\[\]\n]+)\]:[ ]*(?P<target>\S+).*$", re.MULTILINE)
# A quote in a quote in a quote: deeper ones are refused, and not looked into.
DEEPEST_QUOTE = 3
# A heading is no longer than this; what is longer is refused, and gets no anchor here.
LONGEST_HEADING = 200


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

    def forget(self) -> None:
        """Let go of what was worked out of the text, ten times as large. If asked for, it is worked out anew.

        Pages still show their citations, and others link to their headings, so these stay.
        """
        for name in vars(self).keys() - {"text", "citations", "headings", "anchors"}:
            del vars(self)[name]

    @cached_property
    def body_line(self) -> int:
        """The line on which the text begins, behind the settings block."""
        return front_matter.split(self.text)[1]

    @cached_property
    def _written(self) -> list[tuple[int, str]]:
        lines = self.text.split("\n")[self.body_line - 1 :]
        return [(number, line.expandtabs(4)) for number, line in enumerate(lines, start=self.body_line)]

    @cached_property
    def _fenced(self) -> tuple[list[tuple[int, str]], list[Fence]]:
        return markdown_lines.without_fences(self._written)

    @property
    def fences(self) -> list[Fence]:
        """The code between ``` or ~~~, from top to bottom."""
        return self._fenced[1]

    @cached_property
    def _fence_lines(self) -> frozenset[int]:
        return frozenset(fence.line for fence in self.fences if fence.indent == 0)

    @cached_property
    def _outer_chunks(self) -> list[Chunk]:
        return markdown_lines.chunks(self._fenced[0], self._fence_lines)

    @cached_property
    def _spans(self) -> tuple[dict[int, str], list[int]]:
        """Lines without their code, where that changes them; the lines of backticks that are never closed."""
        changed, unclosed = {}, []
        for chunk in self._outer_chunks:
            if chunk.kind == "code":
                changed.update((number, "") for number, _ in chunk.lines)
                continue
            first = chunk.lines[0][0] - self.body_line
            whole = dict(self._fenced[0][first : first + len(chunk.lines)])
            text, places = markdown_lines.without_code_spans("\n".join(whole.values()))
            changed.update(zip(whole, text.split("\n"), strict=True))
            unclosed += [chunk.lines[0][0] + text.count("\n", 0, place) for place in places]
        return changed, unclosed

    @property
    def unclosed_code(self) -> list[int]:
        """The lines on which a backtick opens code that nothing closes."""
        return self._spans[1]

    @property
    def indented_code(self) -> list[Chunk]:
        """What Markdown takes for code because four spaces stand before it."""
        return [chunk for chunk in self._outer_chunks if chunk.kind == "code"]

    @cached_property
    def lines(self) -> list[tuple[int, str]]:
        """The body's lines with their numbers, without code: its lines empty, its spans fillers."""
        return [(number, self._spans[0].get(number, line)) for number, line in self._fenced[0]]

    @cached_property
    def body(self) -> str:
        """The lines as one text."""
        return "\n".join(line for _, line in self.lines)

    @cached_property
    def _starts(self) -> list[int]:
        return list(accumulate((len(line) + 1 for _, line in self.lines), initial=0))

    def line_at(self, offset: int) -> int:
        """The line of the file in which the body's letter number `offset` stands."""
        return self.body_line - 1 + bisect_right(self._starts, offset)

    @cached_property
    def prose_text(self) -> str:
        """The body with fillers for what no reader sees: addresses of links, citations, definitions."""
        places = [(link.at, link.end - 1) for link in self.link_marks if link.end > link.at]
        places += [match.span() for match in CITATION.finditer(self.body)]
        pieces, done = [], 0
        for start, end in sorted(places):
            if start >= done:
                hidden = re.sub(r"[^\n]", FILLER, self.body[start:end])
                pieces += [self.body[done:start], hidden]
                done = end
        text = "".join([*pieces, self.body[done:]])
        return DEFINITION.sub(lambda match: " " * len(match[0]), text)

    @cached_property
    def prose(self) -> list[tuple[int, str]]:
        """The lines of `prose_text` with their numbers."""
        return list(zip((number for number, _ in self.lines), self.prose_text.split("\n"), strict=True))

    @cached_property
    def chunks(self) -> list[Chunk]:
        """The prose in chunks, each quote followed by what it holds."""
        outer = markdown_lines.chunks(self.prose, self._fence_lines)
        return [one for chunk in outer for one in (chunk, *markdown_lines.quoted(chunk, DEEPEST_QUOTE))]

    def line_of(self, words: str) -> int:
        """The line on which `words` of the built page stand, as well as it can be found; else the first."""
        wanted = WORD.findall(words)
        scores = [(len(set(wanted) & set(WORD.findall(line))), -number) for number, line in self.lines]
        best, number = max(scores, default=(0, -self.body_line))
        return -number if best else self.body_line

    @cached_property
    def headings(self) -> list[Heading]:
        """The headings, from top to bottom, with the code in them."""
        written = dict(self._written)
        found = ((number, HEADING.match(written[number])) for number, line in self.lines if line[:1] == "#")
        return [
            Heading(number, len(match[1]), match[2].strip().rstrip("#").rstrip())
            for number, match in found
            if match
        ]

    @cached_property
    def anchors(self) -> set[str]:
        """The ids that the headings get, worked out by the extension that gives them."""
        text = "\n\n".join(
            "#" * heading.level + " " + heading.text[:LONGEST_HEADING] for heading in self.headings
        )
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
    def link_marks(self) -> list[Link]:
        """Links, pictures and references, with their places in the body. None goes over an empty line."""
        found = []
        starts = iter(self._starts)
        for filled, lines in groupby(self.lines, key=lambda line: bool(line[1].strip())):
            texts = [text for _, text in lines]
            first, *_ = [next(starts) for _ in texts]
            if filled:
                found += [link.moved(first) for link in markdown_links.find("\n".join(texts))]
        return found

    @cached_property
    def definitions(self) -> dict[str, Found]:
        """The targets in lines `[name]: target`, by name in small letters."""
        matches = DEFINITION.finditer(self.body)
        return {
            " ".join(match["name"].lower().split()): Found(
                self.line_at(match.start("target")), match["target"]
            )
            for match in matches
        }

    @cached_property
    def links(self) -> list[Found]:
        """The targets of links and pictures, as written."""
        marks = sorted(link for link in self.link_marks if link.is_whole)
        inline = [Found(self.line_at(link.at), link.target) for link in marks]
        return [*inline, *self.definitions.values()]


def _flat(tokens: list[dict]) -> Iterator[dict]:
    for token in tokens:
        yield token
        yield from _flat(token["children"])
