"""Every guide can be read by somebody whose second language is English."""

import pytest
from reports import readability


def test_every_page_is_of_grade_9_or_lower(site):
    grades = {name: readability.grade(prose) for name, prose in readability.pages(site).items()}
    assert len(grades) > 30
    assert {name: grade for name, grade in grades.items() if grade > readability.WANTED} == {}


@pytest.mark.parametrize(
    "word, count", [("visa", 2), ("residency", 4), ("Step", 1), ("zorkamole", 3), ("2,026", 1)]
)
def test_syllables(word, count):
    assert readability.syllables(word) == count
