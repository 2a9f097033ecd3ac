"""How a link is written: brackets the right way round, words in it, no bare address in the text."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from guidebook.book import Book, Page
from guidebook.markdown_links import Link
from guidebook.problem import Problem

ADDRESS_LIKE = r"(?:https?:|www\.|mailto:|tel:|#[\w-]|[\w./-]+\.(?:md|html?|pdf|svg|png|jpe?g|webp|txt)\b)"
SPACED = re.compile(rf"\]\s+\({ADDRESS_LIKE}")
TURNED = re.compile(rf"\([^()\n]{{1,200}}\)\[{ADDRESS_LIKE}")
HALF = re.compile(r"\[[^\[\]()\n]{1,80}\([\w./#-]+\.md(?:#[\w-]+)?\)(?!\])")
BARE = re.compile(r"(?i)\b(?:https?://|www\.)[^\s)\]>¤]+")
OPEN_CITATION = re.compile(r"\[\^[^\[\]\n]*(?=\[|$)", re.MULTILINE)
TURNED_CITATION = re.compile(r"\^\[[a-z0-9-]+\]")
SPACED_CITATION = re.compile(r"\[ +\^[^\[\]\n]*\]|\[\^(?: [^\[\]\n]*|[^\[\]\n]* )\]")
MANY_BRACKETS = re.compile(r"(?:\[\s*){8}")
HOST = re.compile(
    r"(?i)(?:https?://)?(?<![\w@./-])((?:[a-z0-9-]{1,63}\.){1,4}(?:com|org|edu|gov|int|mil|info|in|uk|us))(?![\w.-]*\w)"
)


def check(page: Page, book: Book) -> Iterator[Problem]:
    """Every rule on how links and citations are written."""
    source = page.source
    for link in source.link_marks:
        if message := _fault(link, page):
            yield Problem(page.path, source.line_at(link.start), message)
    for number, line in source.lines if _has_line_fault(source.body) else ():
        if message := _line_fault(line):
            yield Problem(page.path, number, message)
    yield from _bare(page)


def _has_line_fault(text: str) -> bool:
    """Whether any pattern of _line_fault fits somewhere; almost none does."""
    patterns = (MANY_BRACKETS, HALF, SPACED, TURNED, TURNED_CITATION, SPACED_CITATION, OPEN_CITATION)
    return any(pattern.search(text) for pattern in patterns)


def _bare(page: Page) -> Iterator[Problem]:
    """Addresses in the text that are no link's words, nor said by another rule on the same line."""
    text = page.source.prose_text
    if "//" not in text and "ww" not in text.lower():
        return
    in_links = {page.source.line_at(link.start) for link in page.source.link_marks}
    for number, line in page.source.prose:
        bare = BARE.search(line) if "//" in line or "ww" in line.lower() else None
        if bare and number not in in_links and "<" not in line and not _line_fault(line):
            yield Problem(page.path, number, f'"{bare[0][:60]}" stands bare; write [words](https://...)')


def _fault(link: Link, page: Page) -> str | None:
    words = link.text.strip()
    if link.reference is not None:
        if " ".join(link.reference.lower().split()) in page.source.definitions:
            return None
        what = f"[{words}][{link.reference}]" if link.reference != link.text else f"[{words}][]"
        return f"{what[:80]} is a link with no address; write [{words[:40]}](page.md)"
    if link.target is None:
        return "the ( of a link is never closed; add the ) behind its address"
    if not words and not link.image:
        return "a link without words; write them between the [ ]"
    if not link.is_whole:
        return "a space in the address of a link; write %20 for it, or take out what follows the address"
    return _other_host(link)


def _other_host(link: Link) -> str | None:
    """Words that name one site and an address that leads to another are how people are cheated."""
    target = _host(link.target or "") if "." in link.text else ""
    if not target:
        return None
    for named in HOST.finditer(link.text):
        host = named[1].lower().removeprefix("www.")
        if target != host and not target.endswith(f".{host}"):
            return f"the words name {host} but the link leads to {target}; make them the same"
    return None


def _host(target: str) -> str:
    try:
        return (urlsplit(target).hostname or "").removeprefix("www.") if "://" in target else ""
    except ValueError:
        return ""  # no address at all: said by the rule on where links lead


def _line_fault(line: str) -> str | None:
    if "[" not in line and "]" not in line:
        return None
    if MANY_BRACKETS.search(line):
        return "many [ in a row; take them out"
    if SPACED.search(line):
        return "a space between ] and (; write [words](address) without it"
    if HALF.search(line):
        return "the [ of a link is never closed; write [words](address)"
    if TURNED.search(line):
        return "the brackets of a link are the wrong way round; write [words](address)"
    if TURNED_CITATION.search(line):
        return "^[ ] cites nothing; write [^id]"
    if SPACED_CITATION.search(line):
        return "a space in a citation; write [^id]"
    if OPEN_CITATION.search(line):
        return "a citation is never closed; write ] behind its id"
    return None
