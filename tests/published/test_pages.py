"""Every page that is published, as a file and in a browser: see rules.py and looks.py."""

import pytest
from conftest import ROOT
from guidebook import book

from published.looks import LOOKS
from published.rules import PAGE_RULES

PAGES = sorted(book.read(ROOT / "docs").pages)


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("rule", PAGE_RULES, ids=lambda rule: rule.__name__)
def test_file(rule, name, guide):
    assert list(rule(guide, guide.book.pages[name])) == []


# The page first, the rule second: a page is opened once.
@pytest.mark.parametrize("rule", [*(rule.__name__ for rule in LOOKS), "quiet"])
@pytest.mark.parametrize("name", PAGES)
def test_in_a_browser(name, rule, seen):
    assert seen(name)[rule] == []
