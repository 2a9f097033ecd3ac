"""Students' questions with their answers: docs/_data/questions.yml, shown on the page questions.md."""

from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import AfterValidator, Field

from guidebook import schema
from guidebook.plain_words import plain_words

PAGE = "questions.md"


class Question(schema.Strict):
    """`page` is the guide that settles it, by its path below docs; `section` is the heading's id there."""

    question: Annotated[str, Field(min_length=10), AfterValidator(plain_words)]
    answer: Annotated[str, Field(min_length=20), AfterValidator(plain_words)]
    page: str
    section: str


@dataclass(frozen=True)
class Group:
    """The questions that one guide settles; `title` is the guide's."""

    title: str
    questions: list[Question]


def by_page(questions: dict[str, Question], titles: dict[str, str]) -> list[Group]:
    """The questions grouped by guide, in the order in which they first stand in the data."""
    groups: dict[str, Group] = {}
    for one in questions.values():
        groups.setdefault(one.page, Group(titles[one.page], [])).questions.append(one)
    return list(groups.values())


def faq_page(questions: dict[str, Question]) -> dict[str, Any]:
    """The questions as schema.org's FAQPage."""
    return {
        "@type": "FAQPage",
        "mainEntity": [
            {
                "@type": "Question",
                "name": one.question,
                "acceptedAnswer": {"@type": "Answer", "text": one.answer},
            }
            for one in questions.values()
        ],
    }
