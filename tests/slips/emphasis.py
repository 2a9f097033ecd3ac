"""Stars that show, or eat what stands between them."""

from slips import FIRST

SLIPS = {
    "bold never closed": ("Bring **your passport.", FIRST, "** is never closed"),
    "italics never closed": ("Bring *your passport.", FIRST, "* is never closed"),
    "closed by one": ("Bring **your* passport.", FIRST, "* is never closed"),
    "space before the end": ("x\n**Note: **text", FIRST + 1, "** is never closed"),
    "in a list": ("- **a**\n- **b", FIRST + 1, "** is never closed"),
    "over two items": ("- **a\n- b", FIRST, "** is never closed"),
    "in a cell": ("| a | b |\n|---|---|\n| **1 | 2 |", FIRST + 2, "** is never closed"),
    "over two paragraphs": ("**a\n\nb", FIRST, "** is never closed"),
    "in a heading": ("## **Costs\n\nx", FIRST, "** is never closed"),
    "in a quote": ("> Bring **your passport.", FIRST, "** is never closed"),
    "product": ("It is 5*3*2 weeks.", FIRST, "a * between digits can disappear"),
    "stray star": ("Fees* apply.", FIRST, "write \\* for the sign itself"),
    "pattern of files": ("All *.md files.", FIRST, "* is never closed"),
}
