"""Headings that readers, menus and links cannot use."""

from slips import FIRST

SLIPS = {
    "citation in heading": ("## x[^temple-medical-activities]\n\nx", FIRST, "put it behind a sentence below"),
    "second H1": ("x\n\n# Another", FIRST + 2, 'a second "# " heading; write "## Another"'),
    "level left out": ("### Costs\n\nx", FIRST, 'level 3 under one of level 1; write "## "'),
    "level left out below": ("## Costs\n\nx\n\n#### Fees\n\nx", FIRST + 4, 'write "### "'),
    "twice on a page": (
        "## Costs\n\nx\n\n## costs\n\nx",
        FIRST + 4,
        '"costs" stands on line 10 too',
    ),
    "as the page": ("## A page\n\nx", FIRST, "stands on line 8 too"),
    "no space": ("##Costs\n\nx", FIRST, 'no space behind ##; write "## "'),
    "sign at the line's start": ("x\n\n#1 on the list", FIRST + 2, "or \\# for the sign itself"),
    "no words": ("x\n\n##\n\nx", FIRST + 2, "a heading without words"),
    "seven levels": ("x\n\n####### Costs", FIRST + 2, "more than six #"),
    "indented": ("x\n\n  ## Costs", FIRST + 2, "take out the spaces before #"),
    "letters without end": (
        "## " + "long " * 60 + "\n\nx",
        FIRST,
        "299 letters; write a short one",
    ),
    "dividing line under text": ("x\n---\n\ny", FIRST + 1, "leave an empty line above a dividing line"),
    "underlined": ("Costs\n=====\n\ny", FIRST + 1, 'write "## " before a heading'),
    "dividing line under a list": ("- x\n---", FIRST + 1, "--- right under text makes a heading of it"),
}
