"""Rules on the built files. Each gives its complaints about one page, or about the whole site."""

import gzip
import json
import re
from collections.abc import Iterator

from guidebook.book import Page
from guidebook.guides import is_guide
from reports import readability

from published.guide import Guide, complain

KB = 1024
# On the way, with gzip: a cheap phone on a slow network loads it in a second or two.
HEAVIEST = 15 * KB
DATA = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)


def weight(guide: Guide, page: Page) -> Iterator[str]:
    """A guide stays light; lists grow with the data that they show."""
    if not is_guide(page):
        return
    size = len(gzip.compress(guide.file(page).read_bytes(), 6))
    if size > HEAVIEST:
        yield complain(page, f"{size / KB:.1f} KB on the way, more than {HEAVIEST // KB}; make two of it")


def language(guide: Guide, page: Page) -> Iterator[str]:
    """Somebody whose second language is English can read it."""
    if page.made or page.name in ("index.md", "about/sources.md"):
        return
    sentences = readability.sentences(guide.file(page))
    if not sentences:
        return
    grade = readability.grade(sentences)
    if grade > readability.WANTED:
        longest = max(sentences, key=lambda one: len(one.split()))
        words = f"grade {grade:.1f}, above {readability.WANTED:.0f}; cut long sentences in two: {longest}"
        yield complain(page, words, page.source.line_of(longest))


def structured_data(guide: Guide, page: Page) -> Iterator[str]:
    """What search engines are told can be read by them, and is of this page."""
    for text in DATA.findall(guide.file(page).read_text(encoding="utf-8")):
        try:
            graph = {item["@type"]: item for item in json.loads(text)["@graph"]}
        except (ValueError, KeyError):
            yield complain(page, "search engines cannot read its data; look for signs in its settings")
            continue
        if "Article" in graph and graph["Article"]["headline"] != page.settings.title:
            yield complain(page, "search engines are told another title; look at hooks/structured_data.py")


PAGE_RULES = (weight, language, structured_data)
