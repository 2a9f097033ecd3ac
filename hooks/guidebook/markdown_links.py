"""Links, pictures and references in a piece of Markdown, found in one pass with a stack of brackets."""

import re
from typing import NamedTuple

BRACKET = re.compile(r"\\.|!?\[|\]", re.DOTALL)
REFERENCE = re.compile(r"\[([^\[\]\n]*)\]")
TITLE = re.compile(r"\"[^\"]*\"|'[^']*'|\([^()]*\)")
# More round brackets than this in one address, or a longer one, and the link counts as never closed.
MOST_BRACKETS, LONGEST = 20, 2000


class Link(NamedTuple):
    """`[text](target rest)` or `[text][reference]`, from letter `start` to before letter `end`.

    `target` is None for a reference, and for a link whose `(` is never closed. `at` is where it starts.
    """

    start: int
    end: int
    at: int
    image: bool
    text: str
    target: str | None = None
    rest: str = ""
    reference: str | None = None

    def moved(self, by: int) -> "Link":
        """The same link in a text that begins `by` letters earlier."""
        return self._replace(start=self.start + by, end=self.end + by, at=self.at + by)

    @property
    def is_whole(self) -> bool:
        """Whether there is an address, with nothing behind it but a title."""
        return self.target is not None and (not self.rest or bool(TITLE.fullmatch(self.rest)))


def find(text: str) -> list[Link]:
    """The links in `text`, which holds no code, in the order in which they end."""
    found: list[Link] = []
    opened: list[tuple[int, int, bool]] = []
    position = 0
    while bracket := BRACKET.search(text, position):
        position = bracket.end()
        if bracket[0].startswith("\\"):
            continue
        if bracket[0] != "]":
            opened.append((bracket.start(), bracket.end(), bracket[0] == "!["))
            continue
        if not opened:
            continue
        start, inside, image = opened.pop()
        words = text[inside : bracket.start()] if bracket.start() - inside <= LONGEST else "..."
        if text.startswith("(", position):
            link = _inline(text, Link(start, position, position + 1, image, words))
        elif (match := REFERENCE.match(text, position)) and not match[1].startswith("^"):
            link = Link(start, match.end(), position + 1, image, words, reference=match[1] or words)
        else:
            continue
        found.append(link)
        position = max(position, link.end)
    return found


def _inline(text: str, link: Link) -> Link:
    depth = 0
    brackets = re.compile(r"[()]").finditer(text, link.at - 1, link.at + LONGEST)
    for count, bracket in enumerate(brackets):
        depth += 1 if bracket[0] == "(" else -1
        if depth == 0:
            inner = text[link.at : bracket.start()].strip()
            pattern = r"<([^>]*)>(.*)" if inner.startswith("<") else r"(\S*)(.*)"
            match = re.fullmatch(pattern, inner, re.DOTALL)
            target, rest = (match[1], match[2].strip()) if match else (inner, "")
            return link._replace(end=bracket.end(), target=target, rest=rest)
        if count == MOST_BRACKETS:
            break
    return link
