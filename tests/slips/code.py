"""Code that does not end, or begins where nobody meant it."""

from slips import FIRST

SLIPS = {
    "never closed": ("```\nx = 1", FIRST, "the code is never closed; add a line with ```"),
    "tildes never closed": ("~~~\nx = 1", FIRST, "add a line with ~~~"),
    "closed by more": ("```\nx = 1\n````", FIRST, "closes with ```` what ``` opened"),
    "indented": ("- x\n\n    ```\n    y\n    ```", FIRST + 2, "stands too far right"),
    "title behind fence": ('```yaml title="a.yml"\nx\n```', FIRST, "write one word there, like yaml"),
    "diagram": ("```mermaid\ngraph LR\n```", FIRST, "add it as an SVG picture"),
    "backtick never closed": ("Open `docs and go.", FIRST, "a ` is never closed"),
    "two of three": ("x\n\n`a` and `b", FIRST + 2, "a ` is never closed"),
    "paragraph indented": ("x\n\n    Bring your passport.", FIRST + 2, "make a grey code box"),
    "paragraph tabbed": ("x\n\n\tBring your passport.", FIRST + 2, "make a grey code box"),
    "indented after a heading": ("## Costs\n\n    They differ.", FIRST + 2, "make a grey code box"),
}
