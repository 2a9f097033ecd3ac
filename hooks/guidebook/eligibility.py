"""What a student may do: the rules of docs/_data/eligibility.yml, and the engine that reads them.

docs/assets/js/tools/eligibility.js is the same engine in the browser; a test compares them for every case.
"""

from collections.abc import Iterator, Mapping
from itertools import product
from typing import Annotated, Literal

from pydantic import AfterValidator, BeforeValidator, Field

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


def _as_written(value: object) -> object:
    """YAML takes yes and no for truth values."""
    return {True: "yes", False: "no"}.get(value, value) if isinstance(value, bool) else value


def _texts(value: object) -> object:
    return {str(key): _as_written(one) for key, one in value.items()} if isinstance(value, dict) else value


class CaseQuestion(schema.Strict):
    """A question of the tool; the first of its `options` is meant where nothing is chosen."""

    question: str
    options: Annotated[dict[str, str], BeforeValidator(_texts), Field(min_length=2)]


def _known_filters(value: str | None) -> str | None:
    if value and (fault := filters.fault(value)):
        raise ValueError(f"is {fault}")
    return value


class Rule(schema.Strict):
    """`when` names answers of case.yml: every question in it must have one of its answers.

    `hosts` are the filters of the list of hosts that such a student should look at.
    """

    activity: Literal[tuple(ACTIVITIES)]
    when: Annotated[dict[str, list[str]], Field(default_factory=dict)]
    verdict: Annotated[Literal[tuple(VERDICTS)], BeforeValidator(_as_written)]
    why: Annotated[str, Field(min_length=20)]
    depends_on: str | None = None
    sources: Annotated[list[str], Field(min_length=1)]
    guide: str
    section: str
    next: str
    hosts: Annotated[str | None, AfterValidator(_known_filters)] = None

    def fits(self, case: Mapping[str, str]) -> bool:
        """Whether the rule speaks of a student with these answers."""
        return all(case[question] in answers for question, answers in self.when.items())


def verdicts(rules: Mapping[str, Rule], case: Mapping[str, str]) -> dict[str, str]:
    """For every activity the id of the first rule that fits; raises StopIteration where none does."""
    return {
        activity: next(key for key, rule in rules.items() if rule.activity == activity and rule.fits(case))
        for activity in ACTIVITIES
    }


def cases(questions: Mapping[str, CaseQuestion]) -> Iterator[dict[str, str]]:
    """Every case that the questions can make."""
    for answers in product(*(question.options for question in questions.values())):
        yield dict(zip(questions, answers, strict=True))
