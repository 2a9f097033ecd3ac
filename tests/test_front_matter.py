from datetime import date

import pytest
from guidebook import front_matter

GOOD = """---
title: Do you need Step 1?
description: Some hosts ask for it, many do not; how to tell, and what to send instead.
reviewed: 2026-11-23
review_every: 6 months
topic: electives
---
# Do you need Step 1?
"""


def read(text):
    return front_matter.read(text, "docs/p.md", {"electives", "letters"}, today=date(2026, 11, 23))


def test_a_good_block_is_read():
    settings, problems = read(GOOD)
    assert problems == []
    assert (settings.title, settings.reviewed, settings.topic) == (
        "Do you need Step 1?",
        date(2026, 11, 23),
        "electives",
    )
    assert front_matter.split(GOOD)[1] == 8


@pytest.mark.parametrize(
    ("old", "new", "line", "words"),
    [
        ("---\ntitle", "title", 1, "must start with a settings block"),
        ("---\ntitle", "\n---\ntitle", 1, "no closing ---"),
        ("electives\n---", "electives", 1, "no closing ---"),
        ("title: Do you need Step 1?\n", "", 2, '"title" is missing'),
        ("Do you need Step 1?\ndes", "\ndes", 2, '"title" must be text'),
        ("Do you need Step 1?\ndes", "no\ndes", 2, '"title" must be text; put it in "quotes"'),
        ("Do you need Step 1?\ndes", '""\ndes', 2, '"title" is missing or empty'),
        ("Do you need Step 1?\ndes", "Visas: B-1\ndes", 2, 'in "quotes"'),
        ("Do you need Step 1?\ndes", "<b>Visas</b>\ndes", 2, "may not hold < >"),
        ("description", "descripton", 3, 'did you mean "description"?'),
        (
            "Some hosts ask for it, many do not; how to tell, and what to send instead.",
            "Short.",
            3,
            "has 6 characters",
        ),
        ("2026-11-23", "2026-02-30", 4, "not a real date"),
        ("2026-11-23", "next week", 4, "must be a date like 2026-11-23"),
        ("2026-11-23", "2027-01-01", 4, "is still to come"),
        ("6 months", "6 weeks", 5, '1 to 12 months, like "6 months"'),
        ("topic: electives", "topic: electivs", 6, 'did you mean "electives"?'),
        ("topic: electives", "topic: electives\ndraft: true", 7, 'unknown setting "draft"'),
        ("topic: electives", "topic: electives\ntemplate: nope.html", 7, 'did you mean "home.html"?'),
        ("topic: electives", "topic: electives\ntopic: letters", 7, "stands here twice"),
        (GOOD.split("---")[1], "\njust words\n", 2, '"key: value" lines'),
    ],
)
def test_a_slip_is_named_with_its_line(old, new, line, words):
    assert old in GOOD
    _, problems = read(GOOD.replace(old, new, 1))
    assert any(problem.line == line and words in problem.message for problem in problems), problems
