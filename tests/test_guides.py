"""What every guide has, and what an editor is told whose guide lacks it."""

from dataclasses import replace

import pytest
import sample_guide
from guidebook import book
from guidebook.lint import guides
from guidebook.markdown_source import MarkdownSource

BOOK = sample_guide.BOOK
# A source of each worth, whatever their names are today.
GOOD_SOURCE, POOR_SOURCE = (
    next(key for key, one in BOOK.facts.sources.items() if one.kind in kinds)
    for kinds in (guides.RELIABLE, ("commercial", "forum", "news"))
)
OTHERS = [page.name.rpartition("/")[2] for page in BOOK.written() if page.name.startswith("electives/")]
GUIDE = f"""---
title: A page
---
# A page

/// answer
So it is.[^{GOOD_SOURCE}]
///

## What the rules say

Words.

/// cta | Not sure?
///

## Next

- [One]({OTHERS[0]})
- [Another]({OTHERS[1]})
"""
# What stands in GUIDE, what an editor wrote instead, the line it comes back with, and words of the message.
SLIPS = {
    "no answer": (
        "/// answer",
        "/// check | So",
        4,
        'a guide without "answer"; write "/// answer" under the',
    ),
    "two answers": ("Words.", "/// answer\nYes.\n///", 12, 'a second "answer" block, beside that of line 6'),
    "no call": ("/// cta | Not", "/// check | Not", 4, 'a guide without "cta"; write "/// cta | Not sure'),
    "two calls": ("Words.", "/// cta | Call\n///", 15, 'a second "cta" block, beside that of line 12'),
    "no source": (f"[^{GOOD_SOURCE}]", "", 4, "put [^id] behind each rule, number, fee and date"),
    "a poor source alone": (GOOD_SOURCE, POOR_SOURCE, 7, "cite one whose kind is official, university"),
    "no way onward": ("## Next", "## Read on", 17, 'ends without a way onward; add "## Next" with two links'),
    "Next in the middle": (OTHERS[1] + ")", OTHERS[1] + ")\n\n## More", 22, '"More" stands behind "## Next"'),
    "one link": (
        f"- [Another]({OTHERS[1]})\n",
        "",
        17,
        '"Next" leads to 1 of two pages; add a link to another',
    ),
    "one page twice": (OTHERS[1], f"{OTHERS[0]}#next", 17, "leads to 1 of two pages"),
    "a link to itself": (OTHERS[1], "p.md", 17, "leads to 1 of two pages"),
    "another site": (OTHERS[1], "https://example.org/a.md", 17, "leads to 1 of two pages"),
}


def told(text, name="electives/p.md", facts=BOOK.facts):
    page = book.Page(name, f"docs/{name}", MarkdownSource(text), settings=None)
    return [(one.path, one.line, one.message) for one in guides.check(page, replace(BOOK, facts=facts))]


@pytest.mark.parametrize("slip", SLIPS)
def test_what_a_guide_lacks_is_told_with_its_line(slip):
    old, new, line, words = SLIPS[slip]
    assert old in GUIDE
    ((path, at, message),) = told(GUIDE.replace(old, new, 1))
    assert (path, at) == ("docs/electives/p.md", line)
    assert words in message


def test_a_whole_guide_and_a_page_that_is_none_are_left_alone():
    assert told(GUIDE) == []
    assert told("# A page\n\nWords.\n", "about/p.md") == told("# A page\n\nWords.\n", "p.md") == []
    assert len(told("# A page\n\nWords.\n", "clinical-skills/cases/p.md")) == 4


def test_what_only_follows_from_another_slip_is_not_told():
    assert told(GUIDE.replace("/// answer", "/// anwser")) == []
    assert told(GUIDE.replace(GOOD_SOURCE, f"{GOOD_SOURCE}x")) == []
    assert told("Words.") == []
