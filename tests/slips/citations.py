"""Citations without a source."""

from slips import FIRST

SLIPS = {
    "without its sign": (
        "Text.[temple-medical-activities]",
        FIRST,
        '"[temple-medical-activities]" cites nothing; write [^temple-medical-activities]',
    ),
    "in round brackets": ("Text.(^temple-medical-activities)", FIRST, "cites nothing; write [^temple-"),
    "the sign behind": ("Text.[temple-medical-activities^]", FIRST, "cites nothing; write [^temple-"),
    "unknown source": ("x[^temple-medical-activites]", FIRST, 'did you mean "temple-medical-activities"?'),
    "source of nothing": ("x\ny[^zzz]", FIRST + 1, 'no source "zzz" in docs/_data/sources.yml; add it there'),
    "own footnote": ("x\n\n[^note]: my own words", FIRST + 2, "put the source into docs/_data/sources.yml"),
}
