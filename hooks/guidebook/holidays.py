"""Days on which nobody answers though the week says so: docs/_data/holidays.yml."""

import re
from datetime import date
from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from guidebook import schema
from guidebook.review_dates import long_date

# A leap year: 29 February is a day, too.
ANY_YEAR = "2024"


def _day(value: Any) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    try:
        if not re.fullmatch(r"\d\d-\d\d", str(value)):
            raise ValueError
        date.fromisoformat(f"{ANY_YEAR}-{value}")
    except ValueError:
        raise ValueError(
            f'is "{value}"; write "01-26" for each 26 January, or a day like 2027-01-26'
        ) from None
    return value


class Holiday(schema.Strict):
    """`day` is `01-26`, the same in every year, or `2027-01-26`."""

    name: Annotated[str, Field(min_length=3)]
    day: Annotated[str, BeforeValidator(_day)]

    @property
    def words(self) -> str:
        """`26 January`, or with its year."""
        if len(self.day) > len("01-26"):
            return long_date(date.fromisoformat(self.day))
        return long_date(date.fromisoformat(f"{ANY_YEAR}-{self.day}")).removesuffix(f" {ANY_YEAR}")
