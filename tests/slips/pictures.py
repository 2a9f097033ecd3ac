"""Pictures that somebody cannot see."""

from slips import FIRST

MARK = "(../assets/images/mark.svg)"

SLIPS = {
    "no description": (f"![]{MARK}", FIRST, "the picture mark.svg needs a description"),
    "spaces": (f"x\n![ ]{MARK}", FIRST + 1, "the picture mark.svg needs a description"),
    "file name": (f"![mark.svg]{MARK}", FIRST, '"mark.svg" does not describe the picture'),
    "file name without end": (f"![Mark]{MARK}", FIRST, '"Mark" does not describe the picture'),
    "nothing said": (f"![Image]{MARK}", FIRST, '"Image" does not describe the picture'),
    "in a link": (f"[![]{MARK}](step-1.md)", FIRST, "the picture mark.svg needs a description"),
    "from elsewhere": ("![A form](https://example.org/a.png)", FIRST, "a picture from another site"),
    "a page": ("![The rule](step-1.md)", FIRST, '".md" is no picture that pages can show'),
    "by reference": ("![][m]\n\n[m]: ../assets/images/mark.svg", FIRST, "needs a description"),
}
