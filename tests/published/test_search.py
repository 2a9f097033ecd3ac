"""Search of the guide as it is published: it finds what students type, and grows no faster than the text."""

import gzip

import pytest
from lxml import html
from search import engines, quality

# Shares among the first three. Students' words are fixed, the guide is not: make bench-search shows more.
PROMISED = {"queries": 0.9, "questions": 0.85, "typos": 0.9}


@pytest.fixture(scope="module")
def tab(browser, guide):
    page = browser.new_page()
    page.goto(guide.server.url)
    yield page
    page.close()


@pytest.mark.parametrize("kind", PROMISED)
def test_it_finds_what_students_type(kind, guide, tab):
    cases = quality.cases(guide.book)[kind]
    found = engines.ask(tab, engines.OURS, guide.server.url, [case.words for case in cases])
    assert finds(kind, quality.score(cases, found)) == []


def finds(kind: str, score: quality.Score) -> list[str]:
    """The complaint, in an editor's words, where search finds less than is promised."""
    if score.three >= PROMISED[kind]:
        return []
    missed = ", ".join(words for words, _ in score.misses[:5])
    return [
        f"docs/_data/synonyms.yml:1: of what students type ({kind}) only {score.three:.0%} are found; add the"
        f" words they use to synonyms, a title or a question: {missed}"
    ]


def test_the_first_search_costs_little_for_the_text_that_it_finds(guide):
    texts = [
        html.parse(str(guide.file(page)), html.HTMLParser(encoding="utf-8")).xpath("string(//article)")
        for page in guide.book.pages.values()
    ]
    whole = len(gzip.compress("\n".join(" ".join(one.split()) for one in texts).encode(), 6))
    index = len(gzip.compress((guide.site / "assets" / "search.json").read_bytes(), 6))
    assert index <= 0.7 * whole
