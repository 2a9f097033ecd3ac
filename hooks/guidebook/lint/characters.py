"""Characters that no reader sees and that change what a page says, or where its marks are recognised."""

import re
import unicodedata
from collections.abc import Iterator

from guidebook.book import Book, Page
from guidebook.problem import Problem

HIDDEN = {
    "\u00ad": "a soft hyphen",
    "\u034f": "a joiner that nobody sees",
    "\u061c": "a mark of writing direction",
    "\u180e": "a space without width",
    "\u200b": "a space without width",
    "\u200c": "a non-joiner that nobody sees",
    "\u200d": "a joiner that nobody sees",
    "\u200e": "a mark of writing direction",
    "\u200f": "a mark of writing direction",
    "\u2028": "a line end that editors do not show",
    "\u2029": "a line end that editors do not show",
    "\u2060": "a space without width",
    "\u3164": "a letter that nobody sees",
    "\ufeff": "a byte order mark inside the text",
    "\ufffd": "a letter that was lost when the file was saved",
}
SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f"
REVERSED = "\u202a-\u202e\u2066-\u2069"
CONTROLS = "\x00-\x08\x0b-\x1f\x7f-\x9f"
UNSEEN = re.compile(f"[{CONTROLS}{SPACES}{REVERSED}{''.join(HIDDEN)}\ue000-\uf8ff\ufff9-\ufffb]")
# UTF-8 read as Windows' own code and saved again: an apostrophe becomes three letters, an é two.
GARBLED = re.compile(r"â€[^\w\s]|[ÃÂ][\xa1-\xbf]")
# Scripts in which joiners and marks of direction are part of the spelling, and signs that emoji join.
JOINING = re.compile(
    "[\u0590-\u08ff\u0900-\u0dff\u0e00-\u109f\ufb1d-\ufdff\ufe0f\ufe70-\ufefc\U0001f000-\U0001faff]"
)
JOINERS = "\u200c\u200d\u200e\u200f\u061c"


def check(page: Page, book: Book) -> Iterator[Problem]:
    """Each line's first such character, in code too: students copy it."""
    for number, line in enumerate(page.source.text.split("\n"), start=1):
        if line.isascii() and line.isprintable():
            continue
        if message := _fault(line):
            yield Problem(page.path, number, message)


def _fault(line: str) -> str | None:
    for match in UNSEEN.finditer(line):
        if match[0] in JOINERS and JOINING.search(line, max(0, match.start() - 2), match.end() + 1):
            continue
        return _words(match[0])
    if match := GARBLED.search(line):
        return f'letters that were garbled ("{match[0]}"); type them anew'
    return None


def _words(letter: str) -> str:
    if letter in HIDDEN:
        return f"{HIDDEN[letter]}; take it out, or type the line anew"
    if letter == "\x00":
        return "a NUL character, so this is no text file; save it as UTF-8 text"
    if unicodedata.category(letter) == "Zs":
        return "a space that cannot break or has an unusual width; type an ordinary space"
    if re.match(f"[{REVERSED}]", letter):
        return "a sign that shows text in another order than it is written; take it out"
    return f"a character that cannot be shown (U+{ord(letter):04X}); take it out, or type the line anew"
