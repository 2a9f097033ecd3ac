"""When somebody answers: days of the week and clock times, in the time zone of one place."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Annotated, Any, Literal
from zoneinfo import available_timezones

from pydantic import AfterValidator, BeforeValidator, Field, ValidationInfo, field_validator

from guidebook import schema
from guidebook.holidays import Holiday
from guidebook.problem import did_you_mean

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
CLOCK = re.compile(r"([01]\d|2[0-3]):[0-5]\d")


def _clock(value: Any) -> Any:
    # YAML reads a bare 10:00 as a number, counted in sixties.
    if not isinstance(value, str) or not CLOCK.fullmatch(value):
        raise ValueError(f'is {value!r}; write hours and minutes in quotes, like "09:30"')
    return value


def _zone(value: str) -> str:
    if value not in available_timezones():
        raise ValueError(f'is "{value}", no time zone; {did_you_mean(value, available_timezones(), LIKE)}')
    return value


LIKE = "write one like Asia/Kolkata"
Zone = Annotated[str, AfterValidator(_zone)]


class Opening(schema.Strict):
    """Some days with the same times, on the clocks of `zone`, a name of the IANA time zone database."""

    days: Annotated[list[Literal[DAYS]], Field(min_length=1)]
    opens: Annotated[str, Field(alias="from"), BeforeValidator(_clock)]
    closes: Annotated[str, Field(alias="to"), BeforeValidator(_clock)]
    zone: Zone

    @field_validator("closes")
    @classmethod
    def _after_it_opens(cls, value: str, info: ValidationInfo) -> str:
        if value <= info.data.get("opens", ""):
            raise ValueError(f'is "{value}", not after "from"; give each day its own line of times')
        return value

    @property
    def words(self) -> str:
        """`Monday to Saturday, 10:00 to 18:00`."""
        return f"{_days_in_words(self.days)}, {self.opens} to {self.closes}"


def _empty(value: Any) -> Any:
    return () if value is None else value


# `hours:` in the data: a list, left empty where nobody has told us.
Openings = Annotated[tuple[Opening, ...], BeforeValidator(_empty)]


@dataclass(frozen=True)
class Hours:
    """As pages show them: `lines` and `closed` in words, `data` and `holidays` for hours.js in assets/js."""

    place: str
    lines: list[str]
    closed: str
    data: list[dict[str, Any]]
    holidays: list[str]


def hours(openings: Iterable[Opening], place: str, holidays: Iterable[Holiday]) -> Hours | None:
    """The hours on the clocks of `place`; None where none are known."""
    openings, holidays = list(openings), list(holidays)
    if not openings:
        return None
    return Hours(
        place,
        [one.words for one in openings],
        ", ".join(f"{one.name} ({one.words})" for one in holidays),
        [
            {
                "days": [DAYS.index(day) + 1 for day in one.days],
                "from": one.opens,
                "to": one.closes,
                "zone": one.zone,
            }
            for one in openings
        ],
        [one.day for one in holidays],
    )


def _days_in_words(days: list[str]) -> str:
    numbers = sorted({DAYS.index(day) for day in days})
    names = [DAYS[number] for number in numbers]
    if len(names) > 2 and numbers[-1] - numbers[0] == len(numbers) - 1:
        return f"{names[0]} to {names[-1]}"
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))
