"""Search finds what students look for: no less than is promised here. `make bench-search` shows all."""

import pytest
from conftest import ROOT
from guidebook import book
from search import engines, quality

CASES = quality.cases(book.read(ROOT / "docs"))
# Share right at once, share among the first three.
PROMISED = {"queries": (0.90, 1.0), "questions": (0.0, 0.95), "typos": (0.0, 0.97)}


@pytest.mark.parametrize("kind", CASES)
def test_search_finds(kind, visit, server):
    page = visit("about/privacy/")
    found = engines.ask(page, engines.OURS, server.url, [case.words for case in CASES[kind]])
    score = quality.score(CASES[kind], found)
    first, three = PROMISED[kind]
    assert score.three >= three, score.misses
    assert score.first >= first


def test_the_cases_are_not_written_into_the_synonyms():
    synonyms = {word for one in book.read(ROOT / "docs").facts.synonyms.values() for word in one.words}
    assert synonyms & {case.words for case in CASES["questions"]} == set()
    assert max(len(word.split()) for word in synonyms) <= 5
