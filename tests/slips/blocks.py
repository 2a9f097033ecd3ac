"""Blocks that pymdownx would turn into plain text."""

from slips import FIRST

SLIPS = {
    "option not far enough in": (
        "/// contact | T\n  for: appointments\n\nText.\n///",
        FIRST + 1,
        'an option of the "contact" block; put 4 spaces before it',
    ),
    "unknown block": ("/// anwser\nx\n///", FIRST, 'unknown block "anwser"; did you mean "answer"?'),
    "block never closed": ("/// answer\nx", FIRST, 'the "answer" block is never closed; add a line with ///'),
    "closed by too many": (
        "/// answer\nx\n////",
        FIRST + 2,
        'does not close the "answer" block of line 10; write ///',
    ),
    "next block opens first": (
        "/// answer\nx\n\n/// check | T\ny\n///",
        FIRST,
        "is not closed before line 13",
    ),
    "closes nothing": ("x\n\n///", FIRST + 2, "/// closes nothing; take it out"),
    "no title": ("/// check\nx\n///", FIRST, 'the "check" block needs a title; write /// check | Your title'),
    "empty title": ("/// cta |\nx\n///", FIRST, 'the "cta" block needs a title'),
    "template that is no file": (
        "/// template | thankyou.txt\n///",
        FIRST,
        'wants a file of docs/templates, not "thankyou.txt"; did you mean "thank-you.txt"?',
    ),
    "unknown option": (
        "/// cta | T\n    topc: letters\n\nx\n///",
        FIRST + 1,
        'no option "topc"; did you mean "topic"?',
    ),
    "option of none": (
        "/// answer\n    topic: letters\n\nx\n///",
        FIRST + 1,
        'no option "topic"; it takes none',
    ),
    "attributes": ("/// cta | T\n    attrs: {onclick: x}\n\nx\n///", FIRST + 1, 'no option "attrs"'),
    "unknown topic": (
        "/// cta | T\n    topic: leters\n\nx\n///",
        FIRST + 1,
        '"topic" is "leters"; did you mean "letters"?',
    ),
    "unknown desk": ("/// contact\n    for: correction\n///", FIRST + 1, 'did you mean "corrections"?'),
    "option no text": ("/// cta | T\n    topic: 12\n///", FIRST + 1, '"topic" is "12"'),
    "options broken": ('/// cta | T\n    topic: "letters\n///', FIRST + 1, "never closed"),
    "body indented": ("/// answer\n    Just text.\n///", FIRST + 1, "must not be indented"),
    "block too far right": ("x\n\n    /// answer\n    y\n    ///", FIRST + 2, "stands too far right"),
}
