"""What a student may do: the rules and notes of docs/_data, and the engine that reads them.

docs/assets/js/tools/eligibility.js is the same engine in the browser; a test compares them for every case.
"""

from collections.abc import Iterator, Mapping
from itertools import product
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, BeforeValidator, Field, model_validator

from guidebook import schema
from guidebook.hosts import filters

ACTIVITIES = {
    "elective": "Elective",
    "sub-internship": "Sub-internship",
    "externship": "Externship",
    "observership": "Observership",
    "research": "Research",
    "tele-rotation": "Tele-rotation",
}
VERDICTS = {"yes": "Yes", "depends": "It depends", "no": "No"}
# What a graduate may be told of stays with work on patients; of watching, anything.
FOR_GRADUATES = {"elective": ("no",), "sub-internship": ("no",), "externship": ("no", "depends")}
YEAR_ANSWERS = ["unknown", "recent", "older"]


def _as_written(value: object) -> object:
    """YAML takes yes and no for truth values."""
    return {True: "yes", False: "no"}.get(value, value) if isinstance(value, bool) else value


def _texts(value: object) -> object:
    return {str(key): _as_written(one) for key, one in value.items()} if isinstance(value, dict) else value


class CaseQuestion(schema.Strict):
    """A question of the tool; the first of its `options` is meant where nothing is chosen.

    One with `years` is asked as a year: `recent` is at most so many years ago, `older` is longer ago.
    """

    question: str
    years: Annotated[int, Field(ge=1, le=60)] | None = None
    options: Annotated[dict[str, str], BeforeValidator(_texts), Field(min_length=2)]

    @model_validator(mode="after")
    def _years_have_their_answers(self) -> Self:
        if self.years and list(self.options) != YEAR_ANSWERS:
            raise ValueError(f"has years, so its options are {', '.join(YEAR_ANSWERS)}; write these three")
        return self


def _known_filters(value: str | None) -> str | None:
    if value and (fault := filters.fault(value)):
        raise ValueError(f"is {fault}")
    return value


class ForACase(schema.Strict):
    """`when` names answers of case.yml: every question in it must have one of its answers."""

    when: Annotated[dict[str, list[str]], Field(default_factory=dict)]
    sources: Annotated[list[str], Field(min_length=1)]
    guide: str
    section: str

    def fits(self, case: Mapping[str, str]) -> bool:
        """Whether this speaks of a student with these answers."""
        return all(case[question] in answers for question, answers in self.when.items())


class Rule(ForACase):
    """`hosts` are the filters of the list of hosts that such a student should look at."""

    activity: Literal[tuple(ACTIVITIES)]
    verdict: Annotated[Literal[tuple(VERDICTS)], BeforeValidator(_as_written)]
    why: Annotated[str, Field(min_length=20)]
    depends_on: str | None = None
    next: str
    hosts: Annotated[str | None, AfterValidator(_known_filters)] = None


class Note(ForACase):
    """What else holds for such a student: for `activities`, or for the whole case where there are none."""

    activities: Annotated[list[Literal[tuple(ACTIVITIES)]], Field(default_factory=list)]
    says: Annotated[str, Field(min_length=20)]


def verdicts(rules: Mapping[str, Rule], case: Mapping[str, str]) -> dict[str, str]:
    """For every activity the id of the first rule that fits; raises StopIteration where none does."""
    return {
        activity: next(key for key, rule in rules.items() if rule.activity == activity and rule.fits(case))
        for activity in ACTIVITIES
    }


def notes(known: Mapping[str, Note], case: Mapping[str, str]) -> list[str]:
    """The ids of all notes that fit."""
    return [key for key, note in known.items() if note.fits(case)]


def cases(questions: Mapping[str, CaseQuestion]) -> Iterator[dict[str, str]]:
    """Every case that the questions can make."""
    for answers in product(*(question.options for question in questions.values())):
        yield dict(zip(questions, answers, strict=True))
