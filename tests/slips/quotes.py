"""Quotes in quotes."""

from slips import FIRST

SLIPS = {
    "too deep": ("> > > > x", FIRST, "more than 3 deep"),
    "far too deep": (">" * 6000 + " x", FIRST, "more than 3 deep"),
}
