"""Slips that an editor can make, a file a kind: `name: (text, line, words)`.

`text` stands under HEAD, whose next free line is FIRST; on `line` of the page the build must say `words`.
"""

HEAD = """---
title: A page
description: A page that is here to be spoilt, in every way that somebody has thought of so far.
reviewed: 2026-11-23
review_every: 6 months
topic: electives
---
# A page
"""
FIRST = 10


def page(text: str) -> str:
    """A whole page with `text` under its heading."""
    return f"{HEAD}\n{text}\n"
