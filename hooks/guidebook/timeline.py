"""The year before a stay: the steps of docs/_data/timeline.yml, and the days they fall on."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Annotated

from pydantic import Field

from guidebook import schema
from guidebook.stays import Stays

# More than a year, so that the first step, a year before, can still be in time.
MONTHS = 18


class Step(schema.Strict):
    """`days_before` counts back from the first day of the stay; after it the number is negative.

    `stays` is written `for` in the data.
    """

    days_before: Annotated[int, Field(ge=-120, le=730)]
    title: Annotated[str, Field(min_length=3)]
    do: Annotated[str, Field(min_length=10)]
    late: Annotated[str, Field(min_length=10)]
    stays: Stays
    guide: str

    def day(self, start: date) -> date:
        """The day on which the step is due for a stay that begins on `start`."""
        return start - timedelta(days=self.days_before)


def start_months(today: date) -> list[date]:
    """The first days of the months to come, of which each has its calendar file."""
    first = today.year * 12 + today.month
    return [date(number // 12, number % 12 + 1, 1) for number in range(first, first + MONTHS)]


def when(step: Step) -> str:
    """How long before the first day, in words: "12 months before", "6 weeks before", "the first day"."""
    days = abs(step.days_before)
    if not days:
        return "the first day"
    count, unit = (round(days / 30.4), "month") if days >= 60 else (max(1, round(days / 7)), "week")
    words = f"{count} {unit}{'s' if count > 1 else ''}"
    return f"{words} before" if step.days_before > 0 else f"{words} after you begin"


def in_order(steps: Mapping[str, Step]) -> list[tuple[str, Step]]:
    """The steps from the earliest to the last."""
    return sorted(steps.items(), key=lambda item: -item[1].days_before)
