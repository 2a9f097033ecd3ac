"""Marks that other sites understand and this one prints as they stand."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from guidebook.book import Book, Page
from guidebook.problem import Problem


class _Mark(NamedTuple):
    pattern: re.Pattern
    message: str


USE_A_BLOCK = "use a block, like /// check | Your title"
AT_LINE_START = (
    _Mark(re.compile(r"^ *!!! *\S"), f"!!! makes no box here; {USE_A_BLOCK}"),
    _Mark(re.compile(r"^ *\?\?\?\+? *[\w\"]"), f"??? makes no folding box here; {USE_A_BLOCK}"),
    _Mark(re.compile(r"^ *===[!+]? +\S"), "=== makes no tabs here; use headings, one for each tab"),
    _Mark(re.compile(r"^ *:{3,} *[\w{]"), f"::: makes no box here; {USE_A_BLOCK}"),
    _Mark(re.compile(r"^ *-+8<-+"), "--8<-- brings in no other file here; write the text itself"),
    _Mark(
        re.compile(r"^\*\[[^\]\n]+\]:"),
        "put the abbreviation into docs/_data/glossary.yml; it is linked by itself",
    ),
    _Mark(
        re.compile(r"^: +\S"),
        "a line that starts with a colon explains nothing here; write - **Word**: what it means",
    ),
    _Mark(
        re.compile(r"^ *\[TOC\] *$"),
        "[TOC] is not needed; the page has its list of contents by itself. Take it out",
    ),
    _Mark(re.compile(r"^ *\$\$"), "formulas are not drawn here; write it in words"),
    _Mark(re.compile(r"^ *@import\b"), "@import brings in no other file here; write the text itself"),
)
ANYWHERE = (
    _Mark(re.compile(r"\{\{"), "{{ }} is not filled in here; write the text itself"),
    _Mark(re.compile(r"\{%|%\}"), "{% %} is not carried out here; take it out"),
    _Mark(re.compile(r"\{#(?! )[^{}\n]*\}"), "a heading's address is made from its words; take {#...} out"),
    _Mark(
        re.compile(r"\{:? *(?:[.#][A-Za-z][\w-]*|[\w-]+ *= *[\"'\w])[^{}\n]*\}|\{: "),
        "classes and attributes in braces are not allowed; take them out",
    ),
    _Mark(
        re.compile(r"\{(?:\+\+|--|~~|==|>>)"),
        "marks of a correction; write the text as it should be",
    ),
    _Mark(
        re.compile(r"(?<![\w:/.]):[a-z][a-z0-9]*(?:[_+-]+[a-z0-9]+)*:(?![\w:/])"),
        "icon names in colons are not drawn here; write a word, or the sign itself, like ✓",
    ),
    _Mark(
        re.compile(r"(?<!~)~~(?=[^\s~])[^~\n]+~~(?!~)"),
        "~~ crosses nothing out here; take out what no longer holds",
    ),
    _Mark(
        re.compile(r"(?<![=\w])==(?=[^\s=])[^=\n]+==(?![=\w])"),
        "== marks nothing here; write **bold** if it must stand out",
    ),
    _Mark(
        re.compile(r"(?<!\+)\+\+(?=[a-z\"])[^+\n]+(?:\+[^+\n]+)*\+\+(?!\+)"),
        "++ makes no keys here; write the keys' names",
    ),
    _Mark(
        re.compile(r"(?<!\^)\^\^(?=[^\s^])[^^\n]+\^\^(?!\^)"),
        "^^ underlines nothing here; write **bold** if it must stand out",
    ),
    _Mark(
        re.compile(r"\w\^[\w+-]{1,6}\^|\w(?<!~)~[\w+-]{1,6}~(?!~)"),
        "^ ^ and ~ ~ raise and lower nothing here; write the sign itself, like ² or ₂",
    ),
    _Mark(re.compile(r"\[\[[^\[\]\n]+\]\]"), "[[ ]] makes no link here; write [words](page.md)"),
)


def check(page: Page, book: Book) -> Iterator[Problem]:
    """Each line's first such mark."""
    for number, line in page.source.prose if _has_signs(page.source.prose_text) else ():
        if message := _fault(line):
            yield Problem(page.path, number, message)


# No mark stands on a page without one of these; few pages have one.
SIGNS = ("{", "}", "~", "^", "==", "++", "[[", "!!!", "???", "8<", "*[", "$$", "@import", "[TOC]", "\n: ")
ICON_OR_BOX = re.compile(r":[a-z:]")


def _has_signs(text: str) -> bool:
    return any(sign in f"\n{text}" for sign in SIGNS) or bool(ICON_OR_BOX.search(text))


def _fault(line: str) -> str | None:
    at_start = (mark.message for mark in AT_LINE_START if mark.pattern.match(line))
    anywhere = (mark.message for mark in ANYWHERE if mark.pattern.search(line))
    return next(at_start, None) or next(anywhere, None)
