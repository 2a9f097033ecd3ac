"""Whatever stands in a page or a data file: the checks end, soon, and raise nothing."""

import time
from dataclasses import replace

import pytest
import sample_guide
from guidebook import book, front_matter, lint, problem, yaml_lines
from guidebook.files import HEAVIEST_PAGE
from guidebook.lint import guides
from guidebook.markdown_source import MarkdownSource
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sample_guide import DOCS
from slips import HEAD, page
from test_lint import SLIPS

BOOK = sample_guide.BOOK
REAL_PAGES = [one.source.text for one in BOOK.written()]
REAL_DATA = [file.read_text(encoding="utf-8")[:3000] for file in (DOCS / "_data").glob("*.yml")]

# What Markdown and our blocks are made of, and what breaks them.
MARKS = [
    *("#", "##", "- ", "* ", "+ ", "1. ", "1) ", "> ", "    ", "  ", "\t", "\n", "\n\n", "\r", " ", "\\"),
    *(
        "*",
        "**",
        "_",
        "`",
        "``",
        "```",
        "```\n",
        "~~~\n",
        "~~",
        "==",
        "--",
        "---\n",
        "===\n",
        "|",
        "|---|",
        ":-",
    ),
    *(
        "[",
        "]",
        "(",
        ")",
        "](",
        "][",
        "![",
        "[^",
        "]:",
        "[a]: b",
        "[[",
        "]]",
        "{",
        "}",
        "{{",
        "{%",
        "{: ",
        "{#",
    ),
    *(
        "<",
        ">",
        "<!--",
        "-->",
        "<a ",
        "</",
        "&",
        "&#",
        "&nbsp;",
        ";",
        ":",
        ":a:",
        "/// ",
        "/// answer\n",
        "///\n",
    ),
    *(
        "//// check | x\n",
        "    topic: x\n",
        "!!! x",
        "??? x",
        "=== x",
        "https://",
        "www.",
        "@",
        ".com",
        ".md",
        "#a",
    ),
    *(
        "+91 ",
        "2026",
        "3 March 2026",
        "opens on ",
        "We charge ",
        "TODO",
        "<<<<<<< ",
        "\x00",
        "\u200d",
        "\u202e",
    ),
    *("é", "\u0627", "👩", "a", "bc", "1", "0"),
]
fragments = st.lists(st.sampled_from(MARKS) | st.text(max_size=5), max_size=60).map("".join)
pieces = st.sampled_from([text for text, _, _ in SLIPS.values() if len(text) < 1000])


@st.composite
def mutated(draw, originals: list[str]) -> str:
    """A real text with pieces cut out, doubled and put in."""
    text = draw(st.sampled_from(originals))
    for _ in range(draw(st.integers(1, 6))):
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.integers(0, 40)))
        text = text[:start] + draw(fragments | st.just(text[start:end] * 2)) + text[end:]
    return text


def problems_of(text: str) -> list[problem.Problem]:
    name, path = "electives/p.md", "docs/electives/p.md"
    read, found = front_matter.read(text, path, BOOK.facts.topics.ids, BOOK.today)
    one = book.Page(name, path, MarkdownSource(text), read)
    whole = replace(BOOK, pages={**BOOK.pages, name: one}, files=BOOK.files | {name})
    return [*found, *lint.check_page(one, whole), *guides.check(one, whole)]


def in_its_lines(text: str) -> None:
    last = text.count("\n") + 2
    for one in problems_of(text):
        assert 1 <= one.line <= last, one
        assert "\n" not in one.message.replace(text, ""), one


often = settings(
    max_examples=150, deadline=2000, suppress_health_check=[HealthCheck.too_slow], derandomize=True
)


@often
@given(st.lists(fragments | pieces, max_size=5).map("\n".join))
def test_any_text_under_good_settings(text):
    in_its_lines(page(text))


@often
@given(st.text() | fragments)
def test_any_file(text):
    in_its_lines(text)


@often
@given(mutated(REAL_PAGES))
def test_any_spoilt_page(text):
    in_its_lines(text)


@often
@given(mutated([HEAD]))
def test_any_spoilt_settings(text):
    in_its_lines(text)


@often
@given(mutated(REAL_DATA) | st.text() | fragments)
def test_any_data(text):
    document = yaml_lines.load(text, "docs/_data/x.yml")
    for one in document.problems:
        assert 1 <= one.line <= text.count("\n") + 2


REPEATED = sorted(
    {*MARKS, "[a](", "[a][", "[](", "](a", "[^a", "**a ", "*a*b", "a`b", "`` ` ", "- a\n", "> a\n", "| a "}
)
REPEATED += [
    "| a | b |\n",
    "a\n-\n",
    "x@y.",
    "<a b=",
    "{a=",
    "==a",
    "++a",
    "^^a",
    ":a",
    "a: b\n",
    "&a [",
    "1.1.1",
]
REPEATED += [
    "    - a\n",
    "7024240996 ",
    "a. ",
    "é",
    "https://a.b/",
    "![a](b.png)",
    "```\na\n```\n",
    "[a]: b\n",
    "(a)[",
]


@pytest.mark.parametrize("mark", REPEATED, ids=repr)
def test_the_heaviest_page_of_one_mark_takes_a_moment(mark):
    """In one line, and each on its own. A heavier page is refused before it is read."""
    for text in (mark, mark + "\n"):
        whole = page(text * (HEAVIEST_PAGE // len(text.encode())))
        start = time.process_time()
        problems_of(whole)
        assert time.process_time() - start < 2, repr(text)


@pytest.mark.parametrize(
    "mark", ["[", "](", "`", "*a", "- a\n", "> a\n", "| a | b |\n", "[a](b) ", "words and "], ids=repr
)
def test_time_grows_with_the_size(mark):
    def seconds(size: int) -> float:
        whole = page(mark * (size // len(mark)))
        times = []
        for _ in range(3):
            start = time.process_time()
            problems_of(whole)
            times.append(time.process_time() - start)
        return min(times)

    # Four times the size: sixteen times the time would be a square; half of that leaves room for noise.
    assert seconds(HEAVIEST_PAGE) < 8 * seconds(HEAVIEST_PAGE // 4) + 0.02


def test_settings_without_end():
    for mark in ("a: b\n", "[", "{a: ", "- ", "&a [", '"', "'", "a: 2026-02-30\n", "# x\n", "? "):
        text = "---\n" + mark * (HEAVIEST_PAGE // len(mark)) + "\n---\n# x\n"
        start = time.process_time()
        problems_of(text)
        assert time.process_time() - start < 4, repr(mark)
