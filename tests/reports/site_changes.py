"""What differs between two built sites: the words of pages, pages that came, went or moved, files and bytes.

A site is a mapping from each file's name, with forward slashes, to its bytes.
"""

import difflib
import gzip
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from reports import page_lines

Site = Mapping[str, bytes]
CAME, WENT = "+", "-"
KINDS = {"HTML": (".html",), "CSS": (".css",), "JavaScript": (".js",), "JSON": (".json",)}
HEAVIEST = 10


@dataclass(frozen=True)
class Line:
    """A line that came (`+`) or went (`-`)."""

    sign: str
    text: str


@dataclass(frozen=True)
class Page:
    """A page that says something else: its files before and after, and its lines in the page's order."""

    before: str
    after: str
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Group:
    """Lines that came or went on the same pages, named by their files after."""

    pages: tuple[str, ...]
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Weight:
    """Bytes with gzip."""

    name: str
    before: int
    after: int

    @property
    def more(self) -> int:
        return self.after - self.before


@dataclass
class Changes:
    """All that differs. Pages are named by their files: `visas/index.html`."""

    pages: int = 0
    changed: list[Page] = field(default_factory=list)
    came: list[str] = field(default_factory=list)
    went: list[str] = field(default_factory=list)
    moved: list[Page] = field(default_factory=list)
    reordered: list[str] = field(default_factory=list)
    same_words: list[str] = field(default_factory=list)
    groups: list[Group] = field(default_factory=list)
    files_came: list[str] = field(default_factory=list)
    files_went: list[str] = field(default_factory=list)
    files_changed: list[str] = field(default_factory=list)
    weights: list[Weight] = field(default_factory=list)
    heaviest: list[Weight] = field(default_factory=list)

    @property
    def count_changed(self) -> int:
        return len(self.changed) + len(self.reordered)

    @property
    def is_page_changed(self) -> bool:
        return bool(self.count_changed or self.came or self.went or self.moved)


def read(folder: Path) -> dict[str, bytes]:
    """The site in a folder."""
    return {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }


def address(name: str) -> str:
    """Where a reader finds the page of this file: `/visas/`."""
    return "/" + (name.removesuffix("index.html") if name.split("/")[-1] == "index.html" else name)


def compare(before: Site, after: Site) -> Changes:
    """What a reader sees changed, and what it weighs."""
    found = Changes(pages=sum(map(_is_page, after)))
    came, went = (sorted(set(one) - set(other)) for one, other in ((after, before), (before, after)))
    differing = sorted(name for name in set(before) & set(after) if before[name] != after[name])
    moved = dict(_moved(before, after, filter(_is_page, went), filter(_is_page, came)))
    for name in filter(_is_page, differing):
        page = _page(before, after, name, name)
        if page.lines:
            found.changed.append(page)
        else:
            same = page_lines.lines(before[name]) == page_lines.lines(after[name])
            (found.same_words if same else found.reordered).append(name)
    found.moved = [_page(before, after, old, new) for old, new in moved.items()]
    found.came = [name for name in came if _is_page(name) and name not in moved.values()]
    found.went = [name for name in went if _is_page(name) and name not in moved]
    found.groups = _grouped(found.changed + found.moved)
    found.files_came, found.files_went, found.files_changed = (
        [name for name in names if not _is_page(name)] for names in (came, went, differing)
    )
    _weigh(found, before, after, differing + came + went)
    return found


def _is_page(name: str) -> bool:
    return name.endswith(".html")


def _moved(before: Site, after: Site, went: Iterable[str], came: Iterable[str]) -> Iterable[tuple[str, str]]:
    """Pages with the same main text under another address. A text that stands on two pages tells nothing."""
    left: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for name in went:
        left[tuple(page_lines.main_lines(before[name]))].append(name)
    right: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for name in came:
        right[tuple(page_lines.main_lines(after[name]))].append(name)
    for text, names in left.items():
        if text and len(names) == len(right.get(text, ())) == 1:
            yield names[0], right[text][0]


def _page(before: Site, after: Site, old: str, new: str) -> Page:
    return Page(old, new, tuple(_differing(*map(page_lines.lines, (before[old], after[new])))))


def _differing(before: list[str], after: list[str]) -> Iterable[Line]:
    """The lines that came or went. One that only changed its place did neither."""
    gone, new = Counter(before) - Counter(after), Counter(after) - Counter(before)
    if not gone and not new:
        return
    matcher = difflib.SequenceMatcher(None, before, after, autojunk=False)
    for what, start, end, new_start, new_end in matcher.get_opcodes():
        if what == "equal":
            continue
        olds, news = before[start:end], after[new_start:new_end]
        order = [(WENT, one) for one in olds] + [(CAME, one) for one in news]
        if len(olds) == len(news):
            # As many for as many: each line stands beside what became of it.
            order = [line for at in range(len(olds)) for line in (order[at], order[len(olds) + at])]
        for sign, text in order:
            left = gone if sign == WENT else new
            if left[text] > 0:
                left[text] -= 1
                yield Line(sign, text)


def _grouped(pages: list[Page]) -> list[Group]:
    """Those on many pages first, then those with most words. What came twice on a page is told once."""
    where: dict[Line, dict[str, None]] = defaultdict(dict)
    for page in pages:
        for line in page.lines:
            where[line][page.after] = None
    together: dict[tuple[str, ...], list[Line]] = defaultdict(list)
    for line, names in where.items():
        together[tuple(sorted(names))].append(line)
    groups = [Group(names, tuple(lines)) for names, lines in together.items()]
    return sorted(groups, key=lambda group: (-len(group.pages), -_length(group), group.pages))


def _length(group: Group) -> int:
    return sum(len(line.text) for line in group.lines)


def _weigh(found: Changes, before: Site, after: Site, touched: list[str]) -> None:
    single = []
    for kind, endings in KINDS.items():
        totals = [0, 0]
        for name in sorted({*before, *after}):
            if not name.endswith(endings):
                continue
            if name in touched:
                one = Weight(name, _packed(before.get(name)), _packed(after.get(name)))
                single.append(one)
            else:
                one = Weight(name, size := _packed(after[name]), size)
            totals[0] += one.before
            totals[1] += one.after
        found.weights.append(Weight(kind, *totals))
    heaviest = sorted((one for one in single if one.more), key=lambda one: -abs(one.more))
    found.heaviest = heaviest[:HEAVIEST]


def _packed(content: bytes | None) -> int:
    return 0 if content is None else len(gzip.compress(content, 6, mtime=0))


def shortened(lines: tuple[Line, ...], around: int = 60) -> list[tuple[str, str, str, str]]:
    """`(sign, what stands before, what changed, what stands after)`: long likeness is cut to `around` signs.

    A line that went and the one that came in its place are held beside each other, word by word.
    """
    shown = []
    index = 0
    while index < len(lines):
        pair = lines[index : index + 2]
        if [line.sign for line in pair] == [WENT, CAME]:
            old, new = (line.text.split(" ") for line in pair)
            head = _alike(old, new)
            tail = _alike(old[head:][::-1], new[head:][::-1])
            for line, words in zip(pair, (old, new), strict=True):
                end = len(words) - tail
                parts = [" ".join(part) for part in (words[:head], words[head:end], words[end:])]
                shown.append((line.sign, *_cut(*parts, around)))
            index += 2
        else:
            shown.append((lines[index].sign, *_cut("", lines[index].text, "", around)))
            index += 1
    return shown


def _alike(one: list[str], other: list[str]) -> int:
    pairs = zip(one, other, strict=False)
    return next((at for at, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))


def _cut(head: str, middle: str, tail: str, around: int) -> tuple[str, str, str]:
    if len(head) > around:
        head = "… " + head[-around:].split(" ", 1)[-1]
    if len(tail) > around:
        tail = tail[:around].rsplit(" ", 1)[0] + " …"
    if len(middle) > 5 * around:
        middle = middle[: 5 * around].rsplit(" ", 1)[0] + " …"
    return head, middle, tail
