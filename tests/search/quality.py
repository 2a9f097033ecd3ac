"""How often search brings the right page: for what students type and ask, and for slips of the finger.

`students.yml` holds their words. Nothing of it is in the site's synonyms: those are words, not queries.
"""

import random
import string
from dataclasses import dataclass
from pathlib import Path

import yaml
from guidebook.book import Book

WORDS = Path(__file__).parent / "students.yml"
TYPOS = 200
SEED = 2026
# Whose titles are mistyped: what a student looks for, not pages about the site.
NOT_GUIDES = ("about/", "editing/", "index.md", "search.md", "glossary.md", "questions.md")


@dataclass(frozen=True)
class Case:
    """Words, and the addresses below the site's root of which one must be found; `key` and `topic` are the
    names of the question and its topic, where there are such."""

    words: str
    wanted: frozenset[str]
    key: str = ""
    topic: str = ""


@dataclass(frozen=True)
class Score:
    """`first` and `three` are shares from 0 to 1; `misses` were not among the first three, with what was."""

    first: float
    three: float
    misses: list[tuple[str, list[str]]]


def cases(book: Book) -> dict[str, list[Case]]:
    """The three sets of cases for a site. What is about pages that the site does not have is left out."""
    students = yaml.safe_load(WORDS.read_text(encoding="utf-8"))
    topics = {
        topic: {f"{page}/" for page in pages if f"{page}.md" in book.pages}
        for topic, pages in students["topics"].items()
    }

    def own(key: str) -> set[str]:
        question = book.facts.questions.get(key)
        return {book.pages[question.page].address} if question else set()

    queries = [Case(words, frozenset(topics[topic]), topic=topic) for words, topic in students["queries"]]
    questions = [
        Case(words, frozenset(topics[topic] | own(key)), key, topic)
        for key, (words, topic) in students["questions"].items()
    ]
    return {
        "queries": [one for one in queries if one.wanted],
        "questions": [one for one in questions if one.wanted],
        "typos": list(_typos(book)),
    }


def _typos(book: Book):
    chance = random.Random(SEED)
    guides = [page for name, page in sorted(book.pages.items()) if not name.startswith(NOT_GUIDES)]
    for _ in range(TYPOS):
        page = chance.choice(guides)
        title = page.settings.title
        at = chance.randrange(len(title))
        letter = chance.choice(string.ascii_lowercase)
        slip = chance.choice(
            (
                title[:at] + letter + title[at:],
                title[:at] + letter + title[at + 1 :],
                title[:at] + title[at + 1 :],
                title[:at] + title[at + 1 : at + 2] + title[at : at + 1] + title[at + 2 :],
            )
        )
        yield Case(slip, frozenset({page.address}))


def score(wanted: list[Case], found: list[list[str]]) -> Score:
    """`found` are the addresses, the best first, for each case."""
    first = sum(bool(set(addresses[:1]) & case.wanted) for case, addresses in zip(wanted, found, strict=True))
    missed = [
        (case.words, addresses[:3])
        for case, addresses in zip(wanted, found, strict=True)
        if not set(addresses[:3]) & case.wanted
    ]
    return Score(first / len(wanted), 1 - len(missed) / len(wanted), missed)
