"""What must not stand in a page's text once it is HTML: syntax that was not understood, and foreign elements.

The second look, behind guidebook.lint: it catches what nobody listed there.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from html import unescape
from urllib.parse import urlsplit

from lxml import etree, html

from guidebook.page_tree import page_tree

# Signs of Markdown that never stand in a sentence.
LEFTOVER = re.compile(
    r"///|!!!|\?\?\?[ +]|^===[ ]|\[\^[^\]\s]*\]|\*\*|__\w|~~\w|\]\(|\{\{|\{%|\{:"
    r"|^#{1,6}[ ]|^>[ ]|^\|.*\|$|^\s*[-*+][ ]\w.*\n\s*[-*+][ ]"
    r"|<!--|&(?:nbsp|amp|lt|gt);|:[a-z]+(?:-[a-z]+)+:",
    re.MULTILINE,
)
# What Markdown and the templates of overrides/blocks make. Anything else came in by another door.
TAG_NAMES = """
a abbr aside b blockquote br button code dd del details div dl dt em fieldset figcaption figure footer form
h1 h2 h3 h4 header hr i img input kbd label legend li main mark meter nav ol optgroup option output p pre
progress q s section select small span strong sub summary sup table tbody td template textarea tfoot th thead
time tr ul var
svg circle defs desc g line path polygon polyline rect text title tspan use
"""
TAGS = frozenset(TAG_NAMES.split())
# Written out for the reader to see: no syntax there is meant to be read.
QUOTED = {"code", "pre", "kbd", "script", "style", "template", "textarea"}
ADDRESSES = {"href", "src", "action"}
_PLACES = ["p", "li", "td", "th", "h1", "h2", "h3", "h4", "dd", "dt", "blockquote"]
READ_AS_ONE = etree.XPath(
    f"descendant::*[{' or '.join(f'self::{tag}' for tag in _PLACES)}]"
    f"[not({' or '.join(f'ancestor::{tag}' for tag in sorted(QUOTED))})]"
)
SCHEMES = {"", "https", "tel", "sms", "mailto"}

# Signs that no fault is without. A page's tree is looked at, which takes long, only where one of them stands.
TAG = re.compile(r"(<[^<>]*>)")
START = re.compile(r"</?([a-zA-Z][^\s/>]*)")
ID = re.compile(r'id="([^"]*)"')
SUSPECT = re.compile(
    r"<img(?![^<>]*\salt=\"\s*[^\"\s])|[\s\"'/](?:on\w+|style)\s*=|[\s\"'/]id\s*=(?!\")"
    r"|(?:href|src|action)\s*=(?!\"(?:https:|tel:|sms:|mailto:|[^\":&]*[\"?#/]))",
    re.IGNORECASE,
)
QUOTING = tuple(f"<{tag}" for tag in QUOTED)
QUOTED_OR_TAG = re.compile(rf"<({'|'.join(sorted(QUOTED))})\b.*?</\1>|<[^>]*>", re.DOTALL)
# Each choice begins with a sign of its own: re then looks for these alone, ten times as fast.
SUSPECT_TEXT = re.compile(
    r"///|!!!|\?\?\?|===|\[\^|\*\*|__|~~|\]\(|\{\{|\{%|\{:|#[ ]|>[ ]|\|"
    r"|-[ ]\w.*\n\s*[-*+][ ]|\*[ ]\w.*\n\s*[-*+][ ]|\+[ ]\w.*\n\s*[-*+][ ]"
    r"|<!--|&(?:nbsp|amp|lt|gt);|:[a-z]+(?:-[a-z]+)+:"
)


def check(content: str) -> Iterator[tuple[str, str]]:
    """`(what is wrong and what to do, the words it stands on)` for the HTML of one page's text."""
    if _is_suspect(content):
        yield from look_closely(page_tree(content))


def _is_suspect(content: str) -> bool:
    pieces = TAG.split(content)  # text and tag in turns
    tags, ids = pieces[1::2], ID.findall(content)
    quoted = any(tag.startswith(QUOTING) for tag in set(tags))
    text = QUOTED_OR_TAG.sub("", content) if quoted else "".join(pieces[::2])
    return bool(
        content.count("<") > len(tags)
        or len(ids) > len(set(ids))
        or any(map(_is_suspect_tag, set(tags)))
        or SUSPECT_TEXT.search(unescape(text))
    )


# Most tags stand on many pages.
@lru_cache(maxsize=10_000)
def _is_suspect_tag(tag: str) -> bool:
    start = START.match(tag)
    return not start or start[1] not in TAGS or bool(SUSPECT.search(tag))


def look_closely(tree: html.HtmlElement) -> Iterator[tuple[str, str]]:
    """The same, for the tree of a page's text."""
    ids: set[str] = set()
    for element in tree.iterdescendants():
        if not isinstance(element.tag, str):
            yield "an HTML comment; take it out", str(element.text or "").strip()
            continue
        if element.attrib or element.tag == "img" or element.tag not in TAGS:
            yield from _element(element, ids)
    for text in _texts(tree):
        if found := LEFTOVER.search(text):
            shown = " ".join(text[max(0, found.start() - 20) : found.end() + 20].split())
            yield (
                f'"{found[0].strip()}" is shown to readers; it was meant as formatting: look at "{shown}"',
                shown,
            )


def _element(element: html.HtmlElement, ids: set[str]) -> Iterator[tuple[str, str]]:
    if element.tag not in TAGS:
        yield f"<{element.tag}> is no part of a page; write Markdown, or use a block", _start(element)
    for name, value in element.items():
        if name.startswith("on") or name == "style":
            yield f'the attribute {name}="..." is not allowed; take it out', _start(element)
        elif name in ADDRESSES and (scheme := urlsplit(value).scheme) not in SCHEMES:
            yield f'an address that starts with "{scheme}:"; write https://', value
    if element.tag == "img" and not element.get("alt", "").strip():
        yield "a picture without a description; write it between the [ ]", element.get("src", "")
    key = element.get("id")
    if key in ids:
        yield f'two things on the page have the address "#{key}"; change one heading', _start(element)
    if key:
        ids.add(key)


def _start(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())[:40]


def _texts(element: html.HtmlElement) -> Iterator[str]:
    """The texts that are read as one: of each paragraph, item and cell, without what is quoted."""
    for one in READ_AS_ONE(element):
        yield "".join(_own_text(one)) if len(one) else one.text or ""


def _own_text(element: html.HtmlElement) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        if (
            isinstance(child.tag, str)
            and child.tag not in QUOTED
            and child.tag not in ("p", "li", "ul", "ol")
        ):
            yield from _own_text(child)
        yield child.tail or ""
