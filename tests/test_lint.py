"""Each slip an editor can make in a page's text, with the line and the words it comes back with."""

import importlib
import pkgutil
from dataclasses import replace

import pytest
import sample_guide
import slips
from guidebook import book, front_matter, lint, problem
from guidebook.markdown_source import MarkdownSource
from slips import HEAD

SLIPS = {
    f"{module.name}: {name}": slip
    for module in pkgutil.iter_modules(slips.__path__)
    for name, slip in importlib.import_module(f"slips.{module.name}").SLIPS.items()
}


@pytest.fixture(scope="module")
def real_book():
    return sample_guide.BOOK


def problems_of(text: str, real_book: book.Book) -> list[problem.Problem]:
    """What is said of a page of the real site with this text."""
    name, path = "electives/p.md", "docs/electives/p.md"
    settings, _ = front_matter.read(text, path, real_book.facts.topics.ids, real_book.today)
    page = book.Page(name, path, MarkdownSource(text), settings)
    pages = {**real_book.pages, name: page}
    return list(lint.check_page(page, replace(real_book, pages=pages, files=real_book.files | {name})))


@pytest.mark.parametrize("slip", SLIPS)
def test_a_slip_comes_back_with_its_line(slip, real_book):
    text, line, words = SLIPS[slip]
    found = problems_of(slips.page(text), real_book)
    assert [(one.path, one.line) for one in found] == [("docs/electives/p.md", line)]
    assert words in found[0].message


def test_a_heading_that_is_not_the_title(real_book, tmp_path):
    (one,) = problems_of(HEAD.replace("# A page", "# Another") + "Text", real_book)
    assert str(one) == (
        'docs/electives/p.md:8: the title is "A page" but the heading is "Another"; make them the same'
    )


def test_no_heading(real_book, tmp_path):
    (one,) = problems_of(HEAD.replace("# A page", "Text"), real_book)
    assert str(one) == 'docs/electives/p.md:8: no heading; start the text with "# A page"'


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

`[x](nope.md)` [out](https://www.example.org/a?b=c#d "Title") ![A compass](../assets/images/mark.svg)
"""


def test_what_is_right_passes(real_book, tmp_path):
    assert problems_of(HEAD + GOOD, real_book) == []


def test_the_site_itself_passes(real_book):
    assert lint.check(real_book) == []
