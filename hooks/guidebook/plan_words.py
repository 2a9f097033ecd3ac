"""What the page "My plan" must know to put a plan into words: the names in our data, by their ids."""

from typing import Any

from guidebook import eligibility, timeline
from guidebook.book import Book
from guidebook.stays import STAYS


def plan_words(book: Book) -> dict[str, Any]:
    """Plain values for JSON, in the order in which the tools show them."""
    facts = book.facts
    return {
        "questions": {
            key: {"question": one.question, "options": one.options, "years": one.years}
            for key, one in facts.case.items()
        },
        "activities": eligibility.ACTIVITIES,
        "verdicts": eligibility.VERDICTS,
        "rules": [
            {"id": key, "activity": rule.activity, "when": rule.when, "verdict": rule.verdict}
            for key, rule in facts.eligibility.items()
        ],
        "stays": STAYS,
        "steps": [
            {"title": step.title, "days": step.days_before, "stays": step.stays}
            for _, step in timeline.in_order(facts.timeline)
        ],
        "papers": [
            {"id": key, "title": paper.title, "stays": paper.stays} for key, paper in facts.documents.items()
        ],
        "costs": [{"id": key, "title": item.title, "per": item.per} for key, item in facts.costs.items()],
    }
