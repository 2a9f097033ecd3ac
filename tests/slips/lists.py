"""Lists that Markdown would not take for lists, or would flatten."""

from slips import FIRST

SLIPS = {
    "long dashes": ("\u2013 a passport\n\u2013 a CV", FIRST, "a long dash makes no list"),
    "right under text": (
        "Bring:\n- a passport\n- a CV",
        FIRST + 1,
        "leave an empty line before the list",
    ),
    "numbers right under text": ("Do:\n1. this\n2. that", FIRST + 1, "leave an empty line before the list"),
    "stars right under text": ("Bring:\n* a passport", FIRST + 1, "leave an empty line before the list"),
    "in a quote": ("> Bring:\n> - a passport", FIRST + 1, "leave an empty line before the list"),
    "in a block": ("/// answer\nBring:\n- a passport\n///", FIRST + 2, "leave an empty line before the list"),
    "nested by two": ("- a\n  - b\n  - c\n- d", FIRST + 1, "by 2 spaces; indent it by 4 spaces"),
    "nested by three": ("1. a\n   - b", FIRST + 1, "by 3 spaces; indent it by 4 spaces"),
    "nested by two after a line": ("- a\n\n  - b", FIRST + 2, "indent it by 4 spaces"),
    "third level by six": ("- a\n    - b\n      - c", FIRST + 2, "by 6 spaces; indent it by 8 spaces"),
    "back by two": ("- a\n    - b\n  - c", FIRST + 2, "indent it by 4 spaces"),
    "too far right": ("- a\n        - b", FIRST + 1, "too far right; indent it by 4 spaces"),
    "too deep": (
        "\n".join(" " * 4 * level + "- x" for level in range(6)),
        FIRST + 4,
        "more than 4 deep; use headings instead",
    ),
    "text outside its item": ("1. a\n\n   More of it.\n\n2. b", FIRST + 2, "indent it by 4 spaces"),
    "bracketed number": ("1) this\n2) that", FIRST, 'a bracket behind the number makes no list; write "1. "'),
    "bullet from Word": ("• this\n• that", FIRST, '• makes no list; write "- "'),
    "bullet from Word below": ("Bring:\n● this", FIRST + 1, '● makes no list; write "- "'),
    "no space behind number": ("1.Apply\n2.Pay", FIRST, "no space behind the number"),
    "no space behind hyphen": ("-apply\n-pay", FIRST, "no space behind the mark"),
    "check boxes": ("- [ ] passport\n- [x] letter", FIRST, "check boxes are not made here"),
    "empty item": ("- a\n- b\n-\n- c", FIRST + 2, "a list item without text"),
    "two kinds": ("- a\n1. b", FIRST + 1, "leave an empty line between them"),
}
