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
    return front_matter.read(text, "docs/p.md", {"electives", "letters"}, latest_day=date(2026, 11, 23))


def test_a_good_block_is_read():
    settings, problems = read(GOOD)
    assert problems == []
    assert (settings.title, settings.reviewed, settings.topic) == (
        "Do you need Step 1?",
        date(2026, 11, 23),
        "electives",
    )
    assert front_matter.split(GOOD)[1] == 8


# What stands in GOOD, what an editor wrote instead, the line it comes back with, and words of the message.
SLIPS = [
    ("---\ntitle", "title", 1, "must start with a settings block"),
    ("---\ntitle", "\n---\ntitle", 1, "something stands before the settings block"),
    ("electives\n---", "electives", 1, "no closing ---"),
    ("title: Do you need Step 1?\n", "", 2, '"title" is missing'),
    ("Do you need Step 1?\ndes", "\ndes", 2, '"title" is missing or empty'),
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
    ("2026-11-23", "2199-01-01", 4, "is still to come"),
    ("6 months", "6 weeks", 5, '1 to 12 months, like "6 months"'),
    ("topic: electives", "topic: electivs", 6, 'did you mean "electives"?'),
    ("topic: electives", "topic: electives\ndraft: true", 7, 'unknown setting "draft"'),
    ("topic: electives", "topic: electives\ntemplate: nope.html", 7, 'did you mean "home.html"?'),
    ("topic: electives", "topic: electives\ntopic: letters", 7, "stands here twice"),
    (GOOD.split("---")[1], "\njust words\n", 2, 'must be "key: value"'),
    ("---\ntitle", "----\ntitle", 1, "---- opens no settings block; write three hyphens"),
    ("---\ntitle", "\u2013\u2013\u2013\ntitle", 1, "opens no settings block; write three hyphens"),
    ("---\n#", "***\n#", 1, "no closing ---"),
    ("electives\n---", "electives\n\nText.\n\n---", 7, "put the closing --- above it"),
    ("title:", "\ttitle:", 2, "a tab or a stray character; use spaces"),
    ("title:", " title:", 2, "a space before the first setting"),
    ("title:", "- title:", 2, 'must be "key: value"'),
    ("title:", "title =", 2, 'must be "key: value"'),
    ("title: Do", "title:Do", 2, 'no space behind the colon; write "title: Do'),
    ("title: Do", "title:\u00a0Do", 2, "no space behind the colon"),
    ("title: Do", 'title: "Do', 2, "is never closed"),
    ("title: Do you", 'title: "Do" you', 2, "put the whole text in"),
    ("title: Do you", "title: 'Dean's you", 2, "put the whole text in"),
    ("title: Do you need Step 1?", 'title: "Step\\pass"', 2, "a \\ must be written twice"),
    ("title: Do you", "title: &a Do you", 2, "text that starts with & or *"),
    ("title: Do you need Step 1?", "title: *a", 2, "text that starts with & or *"),
    (
        "title: Do you need Step 1?",
        "title: !!python/object/apply:os.getcwd []",
        2,
        "a !tag that is not allowed here",
    ),
    ("title: Do you need Step 1?", "title: \u201cStep 1\u201d", 2, 'use straight quotes "'),
    ("title: Do you need Step 1?", "title: [Step, one]", 2, '"title" must be text'),
    ("title: Do you need Step 1?", "title: [Step, one", 2, "close the bracket"),
    ("title: Do you need Step 1?", "title: {Step: one}", 2, '"title" must be text'),
    ("title: Do you need Step 1?", "title: 2026", 2, '"title" must be text'),
    ("title: Do you need Step 1?", "title: off", 2, '"title" must be text; put it in "quotes"'),
    ("title: Do you need Step 1?", "title: 0x_", 2, "looks like a number"),
    ("title: Do you need Step 1?", "title: {{ name }}", 2, "bracket"),
    ("title: Do you need Step 1?", "title: @step", 2, 'put text with signs in "quotes"'),
    ("title: Do you need Step 1?", "title: Step # 1", 2, "because it has a #"),
    ("title: Do you need Step 1?", "title: " + "[" * 3000, 2, "far too deep"),
    ("title:", "Title:", 2, 'did you mean "title"?'),
    ("Some hosts ask", "Some {hosts} ask", 3, "may not hold { }"),
    ("description: Some", "description: yes\n# Some", 3, '"description" must be text'),
    ("what to send instead", "what to send instead" * 9, 3, "write 50 to 160"),
    ("2026-11-23", "23/11/2026", 4, "must be a date like 2026-11-23"),
    ("2026-11-23", "20261123", 4, "write a date like 2026-11-23"),
    ("2026-11-23", "2026-13-01", 4, "not a real date"),
    ("2026-11-23", "1926-11-23", 4, "check the year"),
    ("2026-11-23", "2026-11-23T10:00", 4, "a date without a time"),
    ("2026-11-23", "", 4, '"reviewed" is missing or empty'),
    ("6 months", "6", 5, '"review_every" must be text'),
    ("topic: electives", "topic: [electives]", 6, '"topic" must be text'),
    ("topic: electives", "topic: electives\ntags: a, b", 7, 'unknown setting "tags"'),
    ("topic: electives", "topic: electives\nicon: material/nope", 7, 'unknown setting "icon"'),
    ("topic: electives", "topic: electives\nsearch: none", 7, 'unknown setting "search"'),
    ("topic: electives", "topic: electives\na: &a [x]\nb: *a", 7, "text that starts with &"),
]


@pytest.mark.parametrize(("old", "new", "line", "words"), SLIPS)
def test_a_slip_is_named_with_its_line(old, new, line, words):
    assert old in GOOD
    _, problems = read(GOOD.replace(old, new, 1))
    assert any(problem.line == line and words in problem.message for problem in problems), problems


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("title: Do you need Step 1?", 'title: "Step 1: do you need it?"'),
        ("title: Do you need Step 1?", "title: 'The dean''s letter'"),
        ("title: Do you need Step 1?", "title: C# or not?"),
        ("2026-11-23", "2026-11-23     # on a Monday"),
        ("title:", "# a remark\ntitle:"),
        ("title:", "title:  "),
        ("Step 1?\n", "Step 1?  \n"),
        ("---\n#", "---   \n#"),
        ("Some hosts ask", "\u201cSome\u201d hosts ask"),
    ],
)
def test_what_is_harmless_passes(old, new):
    assert read(GOOD.replace(old, new, 1))[1] == []
