"""Each slip an editor can make in a page's text, with the line and the words it comes back with."""

from dataclasses import replace

import pytest
from conftest import ROOT
from guidebook import book, lint

HEAD = """---
title: A page
description: A page that is here to be spoilt, in every way that somebody has thought of so far.
reviewed: 2026-11-23
review_every: 6 months
topic: electives
---
# A page
"""
FIRST = 10  # the line on which a test's own text starts: one empty line stands between

SLIPS = {
    "unknown block": ("/// anwser\nx\n///", FIRST, 'unknown block "anwser"; did you mean "answer"?'),
    "block never closed": ("/// answer\nx", FIRST, 'the "answer" block is never closed; add a line with ///'),
    "closed by too many": (
        "/// answer\nx\n////",
        FIRST + 2,
        'does not close the "answer" block of line 10; write ///',
    ),
    "next block opens first": (
        "/// answer\nx\n\n/// check | T\ny\n///",
        FIRST,
        "is not closed before line 13",
    ),
    "closes nothing": ("x\n\n///", FIRST + 2, "/// closes nothing; take it out"),
    "no title": ("/// check\nx\n///", FIRST, 'the "check" block needs a title; write /// check | Your title'),
    "empty title": ("/// cta |\nx\n///", FIRST, 'the "cta" block needs a title'),
    "template that is no file": (
        "/// template | thankyou.txt\n///",
        FIRST,
        'wants a file of docs/templates, not "thankyou.txt"; did you mean "thank-you.txt"?',
    ),
    "unknown option": (
        "/// cta | T\n    topc: letters\n\nx\n///",
        FIRST + 1,
        'no option "topc"; did you mean "topic"?',
    ),
    "option of none": (
        "/// answer\n    topic: letters\n\nx\n///",
        FIRST + 1,
        'no option "topic"; it takes none',
    ),
    "attributes": ("/// cta | T\n    attrs: {onclick: x}\n\nx\n///", FIRST + 1, 'no option "attrs"'),
    "unknown topic": (
        "/// cta | T\n    topic: leters\n\nx\n///",
        FIRST + 1,
        '"topic" is "leters"; did you mean "letters"?',
    ),
    "unknown desk": ("/// contact\n    for: correction\n///", FIRST + 1, 'did you mean "corrections"?'),
    "option no text": ("/// cta | T\n    topic: 12\n///", FIRST + 1, '"topic" is "12"'),
    "options broken": ('/// cta | T\n    topic: "letters\n///', FIRST + 1, "never closed"),
    "body indented": ("/// answer\n    Just text.\n///", FIRST + 1, "must not be indented"),
    "block too far right": ("x\n\n    /// answer\n    y\n    ///", FIRST + 2, "stands too far right"),
    "unknown source": ("x[^temple-medical-activites]", FIRST, 'did you mean "temple-medical-activities"?'),
    "source of nothing": ("x\ny[^zzz]", FIRST + 1, 'no source "zzz" in docs/_data/sources.yml; add it there'),
    "own footnote": ("x\n\n[^note]: my own words", FIRST + 2, "put the source into docs/_data/sources.yml"),
    "citation in heading": ("## x[^temple-medical-activities]", FIRST, "put it behind a sentence below"),
    "second H1": ("# Another", FIRST, 'a second "# " heading; write "## Another"'),
    "no such page": ("[x](sep-1.md)", FIRST, 'did you mean "step-1.md"?'),
    "other folder": ("[x](letters.md)", FIRST, 'did you mean "../afterwards/letters.md"?'),
    "wrong case": ("[x](Step-1.md)", FIRST, 'did you mean "step-1.md"?'),
    "address, not file": ("[x](step-1/)", FIRST, 'did you mean "step-1.md"?'),
    "from the top": ("[x](/electives/step-1.md)", FIRST, "write it from this page, like "),
    "backslash": ("![x](img\\a.png)", FIRST, "write it from this page"),
    "no picture": (
        "x\n![x](../assets/images/mrak.svg)",
        FIRST + 1,
        'did you mean "../assets/images/mark.svg"?',
    ),
    "named link": ("[x][y]\n\n[y]: nope.md", FIRST + 2, "which is no file"),
    "no such heading": ("[x](#a-pag)", FIRST, 'no heading of docs/electives/p.md; did you mean "#a-page"?'),
    "no such heading there": ("[x](step-1.md#nope-nope)", FIRST, "no heading of docs/electives/step-1.md"),
    "empty link": ("[x]()", FIRST, "an empty link"),
    "http": ("[x](http://example.org/)", FIRST, "starts with https://"),
    "scheme misspelt": ("[x](htps://example.org/)", FIRST, "starts with https://"),
    "script": ("[x](javascript:alert)", FIRST, "starts with https://"),
    "half an address": ("[x](https://example)", FIRST, "write a whole address"),
    "www": ("[x](www.example.org)", FIRST, "write https:// in front"),
    "phone": ("[x](tel:+917024240996)", FIRST, "use a /// contact block"),
    "WhatsApp": ("[x](https://wa.me/917024240996)", FIRST, "use a /// contact block"),
    "mail": ("[x](mailto:a@example.org)", FIRST, "use a /// contact block"),
}


@pytest.fixture(scope="module")
def real_book():
    return book.read(ROOT / "docs")


def problems_of(text: str, real_book: book.Book, tmp_path):
    file = tmp_path / "docs" / "electives" / "p.md"
    file.parent.mkdir(parents=True)
    file.write_text(text, encoding="utf-8")
    page = book.read(tmp_path / "docs", real_book.today).pages["electives/p.md"]
    settings, _ = book.front_matter.read(text, page.path, real_book.facts.topics.ids, real_book.today)
    page = book.Page(page.name, page.path, page.source, settings)
    whole = replace(
        real_book,
        pages={**real_book.pages, page.name: page},
        files=real_book.files | {page.name},
        problems=(),
    )
    return lint.check(whole)


@pytest.mark.parametrize("slip", SLIPS)
def test_a_slip_comes_back_with_its_line(slip, real_book, tmp_path):
    text, line, words = SLIPS[slip]
    problems = problems_of(f"{HEAD}\n{text}\n", real_book, tmp_path)
    assert [(problem.path, problem.line) for problem in problems] == [("docs/electives/p.md", line)]
    assert words in problems[0].message


def test_a_heading_that_is_not_the_title(real_book, tmp_path):
    (problem,) = problems_of(HEAD.replace("# A page", "# Another"), real_book, tmp_path)
    assert str(problem) == (
        'docs/electives/p.md:8: the title is "A page" but the heading is "Another"; make them the same'
    )


def test_no_heading(real_book, tmp_path):
    (problem,) = problems_of(HEAD.replace("# A page", "Text"), real_book, tmp_path)
    assert str(problem) == 'docs/electives/p.md:8: no heading; start the text with "# A page"'


GOOD = """
/// answer | In short
Text with [a link](step-1.md) and a source.[^temple-medical-activities]

## A heading inside
///

//// check | Ask
/// steps
1. [Here](#a-heading-inside)
///
////

/// contact
    for: appointments
    topic: letters

Call.
///

- An item

    /// answer
    Inside it.
    ///

```
/// anwser
[x](nope.md) [^nope]
```

`[x](nope.md)` [out](https://www.example.org/a?b=c#d "Title") ![mark](../assets/images/mark.svg)
"""


def test_what_is_right_passes(real_book, tmp_path):
    assert problems_of(HEAD + GOOD, real_book, tmp_path) == []


def test_the_site_itself_passes(real_book):
    assert lint.check(real_book) == []
