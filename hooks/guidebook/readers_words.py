"""What readers get is words: no missing value, no sign of a template, no link or button without words.

The whole page is looked at, with all that templates drew: what is seen, and what is read out.
"""

import json
import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from lxml import html

# What Python and JavaScript write where there is nothing, and a template's signs: no fault is without one.
# Most begin with a rare letter, for which re looks three times as fast as Python for the word.
SIGNS = [re.compile(sign) for sign in (r"N(?:one|aN)", r"\{[{%]", "undefined", "null", r"\[(?=object )")]
NOTHING = r"(?:None|undefined|NaN|null)"
# Alone, behind a colon at the end, or between bars. "None of these" and "Fees: None today" are sentences.
MISSING = re.compile(rf"(?:^|: |[|·] ){NOTHING}(?=$| [|·])|\bNaN\b|\[object \w+\]")
# Such a sign at the end of a text, as it stands in HTML and JSON.
SUSPECT = re.compile(r"(?:None|undefined|null)(?:\s|&nbsp;)*(?:[<\"|·]|&#34;|&quot;)|NaN|\[object |\{\{|\{%")
UNDRAWN = re.compile(r"\{\{|\{%")
SAID = ("alt", "title", "aria-label", "placeholder", "content")
INLINE_NAMES = """
a abbr b bdi bdo br cite data del dfn em i img ins mark q s small span strong sub sup time u var wbr
"""
INLINE = frozenset(INLINE_NAMES.split())
# Written out for the reader to see, or not for the reader.
QUOTED = {"code", "kbd", "pre", "samp", "script", "style", "template", "textarea"}
# Signs of ours in the text: the number of a source, the mark of a heading.
MARKS = {"citation", "footnote-ref", "footnote-backref", "headerlink"}
CELLS = {"td", "th", "dd", "dt"}
# Stands where something was quoted: what is beside it is then not the whole text.
SOMETHING = "\N{OBJECT REPLACEMENT CHARACTER}"
PARAGRAPH = "\0"

PRESSED = html.etree.XPath(
    "//*[(self::a[@href] or self::button) and not(ancestor::template or ancestor-or-self::*[@hidden])]"
)
FILLED_LATER = re.compile(r"<template\b.*?</template>", re.DOTALL)
# The first glance at a link or button: most begin with a word, and nothing more is looked at.
BLANK_STARTS = (
    (re.compile(r"<a [^>]*>(?=[\s<]|\Z)"), "</a>"),
    (re.compile(r"<button[^>]*>(?=[\s<]|\Z)"), "</button>"),
)
WITH_TEXT = re.compile(r"[^>]*>(?:\s*<[^>]*>)*\s*[^\s<]")
HIDDEN = re.compile(r"\shidden\b")
NAMED = re.compile(r"\s(?:aria-label|alt)=\"\s*[^\s\"]")


def check(page: str) -> Iterator[tuple[str, str]]:
    """`(what is wrong and what to do, the words it stands on)` for the whole HTML of a page."""
    suspect = any(sign.search(page) for sign in SIGNS) and SUSPECT.search(page)
    # A script fills what stands in a <template>.
    if suspect or (any(_wordless(page)) and any(_wordless(FILLED_LATER.sub("", page)))):
        yield from look_closely(html.document_fromstring(page))


def message_about(text: str) -> str | None:
    """What is wrong with one text that readers get, and what to do; None for words."""
    words = " ".join(text.split())
    if found := MISSING.search(words):
        sign = found[0].strip(":|· ")
        if words == sign:
            return (
                f'the whole text is "{sign}", as where a value is missing; write what is meant, like "no fee"'
            )
        shown = words[max(0, found.start() - 40) : found.end() + 20].strip()
        return f'"{sign}" stands where a value is missing: "{shown}"; write what is meant, like "no fee"'
    if found := UNDRAWN.search(words):
        shown = words[max(0, found.start() - 20) : found.end() + 20].strip()
        return (
            f'"{found[0]}" is shown to readers: "{shown}"; put code between `backticks`, or draw the template'
        )
    return None


def look_closely(tree: html.HtmlElement) -> Iterator[tuple[str, str]]:
    """The same for the tree of a page, which takes ten times as long."""
    for element in tree.iter(html.etree.Element):
        for text, line in _texts(element):
            if message := message_about(text):
                yield message, line
    for element in PRESSED(tree):
        said = [element.text_content(), element.get("aria-label", ""), element.get("aria-labelledby", "")]
        said += [picture.get("alt", "") for picture in element.iter("img")]
        if not "".join(said).strip():
            kind, where = (
                ("link", element.get("href")) if element.tag == "a" else ("button", element.get("class"))
            )
            yield f'a {kind} without words ("{where}"); give it some, or describe its picture', str(where)


def _wordless(page: str) -> Iterator[str]:
    """The links and buttons that hold no words at first glance, up to their end."""
    for start, end in BLANK_STARTS:
        for found in start.finditer(page):
            stop = page.find(end, found.end())
            one = page[found.start() : stop if stop >= 0 else None]
            if _is_wordless(one):
                yield one


@lru_cache(maxsize=10_000)  # those around the text stand on every page
def _is_wordless(one: str) -> bool:
    start = one.partition(">")[0]
    leads_on = start.startswith("<button") or " href=" in start
    return leads_on and not (HIDDEN.search(start) or WITH_TEXT.match(one) or NAMED.search(one))


def _texts(element: html.HtmlElement) -> Iterator[tuple[str, str]]:
    """Each text that is read as one, with the words of the line it stands on."""
    if element.get("type") == "application/ld+json":
        yield from ((text, text) for text in _values(json.loads(element.text or "{}")))
    yield from ((value, value) for name in SAID if (value := element.get(name)))
    if element.tag not in INLINE and element.tag not in QUOTED:
        line = element.getparent() if element.tag in CELLS else element
        for text in "".join(_own_text(element)).split(PARAGRAPH):
            yield text, line.text_content()


def _own_text(element: html.HtmlElement) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        if isinstance(child.tag, str) and not MARKS & set(child.get("class", "").split()):
            if child.tag in INLINE:
                yield from _own_text(child)
            else:
                yield SOMETHING if child.tag in QUOTED else PARAGRAPH
        yield child.tail or ""


def _values(data: Any) -> Iterator[str]:
    """Every text in JSON."""
    if isinstance(data, dict):
        data = list(data.values())
    if isinstance(data, list):
        for one in data:
            yield from _values(one)
    elif isinstance(data, str):
        yield data
