"""Characters that nobody sees."""

from slips import FIRST

SLIPS = {
    "no-break space": ("a\u00a0b", FIRST, "type an ordinary space"),
    "narrow space": ("x\n10\u202fkm", FIRST + 1, "type an ordinary space"),
    "no width": ("a\u200bb", FIRST, "a space without width"),
    "joiner in a word": ("vi\u200dsa", FIRST, "a joiner that nobody sees"),
    "soft hyphen": ("obser\u00advership", FIRST, "a soft hyphen"),
    "mark inside": ("a\ufeffb", FIRST, "a byte order mark inside the text"),
    "shown backwards": ("Pay \u202edrawkcab\u202c.", FIRST, "shows text in another order than it is written"),
    "isolated": ("Pay \u2066now\u2069.", FIRST, "shows text in another order than it is written"),
    "NUL": ("a\x00b", FIRST, "a NUL character, so this is no text file"),
    "bell": ("a\x07b", FIRST, "a character that cannot be shown (U+0007)"),
    "Markdown's own sign": ("a\x02b\x03", FIRST, "a character that cannot be shown (U+0002)"),
    "form feed": ("a\x0cb", FIRST, "a character that cannot be shown (U+000C)"),
    "lost letter": ("caf\ufffd", FIRST, "a letter that was lost"),
    "line separator": ("a\u2028b", FIRST, "a line end that editors do not show"),
    "own font": ("\ue000 x", FIRST, "a character that cannot be shown (U+E000)"),
    "garbled apostrophe": ("the dean\u00e2\u20ac\u2122s letter", FIRST, "letters that were garbled"),
    "garbled accent": ("caf\u00c3\u00a9", FIRST, "letters that were garbled"),
    "in code": ("`a\u200bb`", FIRST, "a space without width"),
}
