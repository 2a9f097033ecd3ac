"""Links written in a way that is no link."""

from slips import FIRST

SLIPS = {
    "half a bracket": ("See [the page(step-1.md) now.", FIRST, "the [ of a link is never closed"),
    "space between": ("See [the rule] (step-1.md).", FIRST, "a space between ] and ("),
    "turned round": ("See (the rule)[step-1.md].", FIRST, "the wrong way round"),
    "turned round, outside": ("See (the rule)[https://example.org/].", FIRST, "the wrong way round"),
    "no definition": ("See [the rule][rule].", FIRST, "[the rule][rule] is a link with no address"),
    "no definition, short": ("See [the rule][].", FIRST, "[the rule][] is a link with no address"),
    "never closed": ("See [the rule](step-1.md and go.", FIRST, "the ( of a link is never closed"),
    "no words": ("See [](step-1.md).", FIRST, "a link without words"),
    "space in the address": ("[x](my page.md)", FIRST, "a space in the address"),
    "curled title": ("[x](step-1.md \u201cT\u201d)", FIRST, "take out what follows the address"),
    "bare": ("See https://www.example.org/a for more.", FIRST, "stands bare; write [words](https://...)"),
    "bare www": ("See www.example.org for more.", FIRST, "stands bare"),
    "bare in a list": ("- x\n- https://example.org/", FIRST + 1, "stands bare"),
    "other host": (
        "[www.uscis.gov/i-765](https://example.org/i-765)",
        FIRST,
        "the words name uscis.gov but the link leads to example.org",
    ),
    "host that only ends alike": ("[ecfmg.org](https://notecfmg.org/)", FIRST, "the words name ecfmg.org"),
    "citation never closed": ("A rule.[^temple-medical-activities", FIRST, "a citation is never closed"),
    "citation turned": ("A rule.^[temple-medical-activities]", FIRST, "^[ ] cites nothing"),
    "many brackets": ("[" * 6000, FIRST, "many [ in a row"),
}
