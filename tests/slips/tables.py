"""Tables that become text, or lose cells."""

from slips import FIRST

SLIPS = {
    "right under text": (
        "Costs:\n| a | b |\n|---|---|\n| 1 | 2 |",
        FIRST + 1,
        "leave an empty line before it",
    ),
    "right under a list": (
        "- x\n| a | b |\n|---|---|\n| 1 | 2 |",
        FIRST + 1,
        "leave an empty line before it",
    ),
    "no line under the heads": ("| a | b |\n| 1 | 2 |", FIRST, "write |---|---| under the first row"),
    "no heads": ("|---|---|\n| 1 | 2 |", FIRST, "a table without heads"),
    "too few columns": ("| a | b |\n|---|\n| 1 | 2 |", FIRST + 1, "1 columns under 2 heads"),
    "too few cells": ("| a | b |\n|---|---|\n| 1 |", FIRST + 2, "a row of 1 cells in a table of 2"),
    "too many cells": ("| a | b |\n|---|---|\n| 1 | 2 | 3 |", FIRST + 2, "a row of 3 cells in a table of 2"),
    "unframed, too many": ("a | b\n--|--\n1 | 2 | 3", FIRST + 2, "a row of 3 cells in a table of 2"),
    "text right under it": ("| a | b |\n|---|---|\n| 1 | 2 |\nText.", FIRST + 3, "before the text"),
    "empty line in it": (
        "| a | b |\n|---|---|\n| 1 | 2 |\n\n| 3 | 4 |\n| 5 | 6 |",
        FIRST + 4,
        "cuts the table in two",
    ),
    "second line of hyphens": ("| a | b |\n|---|---|\n| 1 | 2 |\n|---|---|", FIRST + 3, "take it out"),
    "drawn": ("+---+---+\n| a   b |\n+---+---+", FIRST, "write rows like | a | b |"),
    "in a list": ("- x\n\n    | a | b |\n    |---|---|\n    | 1 |", FIRST + 4, "a row of 1 cells"),
}
