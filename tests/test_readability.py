"""How a word's syllables are counted. Whether pages can be read is asked in tests/published."""

import pytest
from reports import readability


@pytest.mark.parametrize(
    "word, count", [("visa", 2), ("residency", 4), ("Step", 1), ("zorkamole", 3), ("2,026", 1)]
)
def test_syllables(word, count):
    assert readability.syllables(word) == count
