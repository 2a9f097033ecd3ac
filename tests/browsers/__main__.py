"""Prints a line for each browser of the tests; fails if one is missing."""

import sys

from browsers.installed import BROWSERS, Missing, find

missing = False
for name in BROWSERS:
    try:
        print(find(name))
    except Missing as fault:
        missing = True
        print(fault, file=sys.stderr)
sys.exit(missing)
