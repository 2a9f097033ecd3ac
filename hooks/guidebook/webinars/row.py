"""One row of docs/_data/webinars.yml."""

import re
from datetime import UTC, date, datetime, timedelta
from typing import Annotated, Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from pydantic import BeforeValidator, Field, ValidationInfo, field_validator

from guidebook import schema
from guidebook.hours import Zone
from guidebook.plain_words import Words
from guidebook.review_dates import long_date
from guidebook.sources import WebAddress

# How long a webinar is taken to last where the row does not say.
USUAL = timedelta(hours=1)
LIKE = 'write the day and the time on the clocks of "zone", like 2027-01-15 18:30'


def _local(value: Any) -> Any:
    """A day and a time. A bare date, or a time with its own offset, would be read in two ways."""
    if isinstance(value, str) and re.fullmatch(r"\d{4}-\d\d-\d\d \d\d:\d\d", value):
        try:
            return datetime.fromisoformat(value)
        except ValueError:
            raise ValueError(f"is {value}, which no calendar has; {LIKE}") from None
    if isinstance(value, datetime) and value.tzinfo is None:
        return value
    raise ValueError(f"is {value}; {LIKE}")


class Webinar(schema.Strict):
    """Only the topic is needed; what is None is not shown, and without a recording students can ask for it.

    `start` is on the clocks of `zone`, a name of the IANA time zone database.
    """

    topic: Annotated[Words, Field(max_length=70)]
    speaker: Annotated[Words | None, Field(description="Who speaks")] = None
    zone: Annotated[Zone | None, Field(description="Whose clocks `start` is on, like Asia/Kolkata")] = None
    start: Annotated[
        datetime | None, BeforeValidator(_local), Field(description="Day and time, like 2027-01-15 18:30")
    ] = None
    minutes: Annotated[int | None, Field(ge=5, le=600, description="How long it lasts")] = None
    language: Annotated[Words | None, Field(description="The language that is spoken")] = None
    register_at: Annotated[
        WebAddress | None, Field(alias="register", description="Where to register for it")
    ] = None
    recording: Annotated[WebAddress | None, Field(description="The address of the recording")] = None
    picture: Annotated[str | None, Field(description="A picture of the recording, a file below docs")] = None
    slides: Annotated[WebAddress | None, Field(description="The address of the slides")] = None
    summary: Annotated[Words | None, Field(description="What it tells, in a few sentences")] = None

    @field_validator("start")
    @classmethod
    def _a_time_that_is(cls, value: datetime | None, info: ValidationInfo) -> datetime | None:
        if value is None or "zone" not in info.data:
            return value
        if not info.data["zone"]:
            raise ValueError('has no zone; add a line "zone: Asia/Kolkata", or whose clocks it is on')
        there = value.replace(tzinfo=ZoneInfo(info.data["zone"]))
        if there.astimezone(UTC).astimezone(there.tzinfo).replace(tzinfo=None) != value:
            raise ValueError(f"is {value:%Y-%m-%d %H:%M}, which the clocks of its zone skip; check the time")
        return value

    @property
    def begins(self) -> datetime | None:
        """The instant, with its zone."""
        return self.start and self.start.replace(tzinfo=ZoneInfo(self.zone))

    @property
    def over(self) -> datetime | None:
        """The instant from which it counts as past."""
        lasts = timedelta(minutes=self.minutes) if self.minutes else USUAL
        return self.begins and self.begins.astimezone(UTC) + lasts

    @property
    def when(self) -> str | None:
        """`Friday 15 January 2027, 18:30 (Asia/Kolkata, UTC+05:30)`."""
        return self.begins and (
            f"{self.begins:%A} {long_date(self.begins.date())}, {self.begins:%H:%M} "
            f"({self.zone}, UTC{self.begins.isoformat()[-6:]})"
        )

    def is_upcoming(self, today: date) -> bool:
        """Whether it may still be seen live on the day `today`, in UTC."""
        return self.over is not None and self.over.date() >= today

    @property
    def recording_site(self) -> str | None:
        """`www.youtube.com`: where the recording is played."""
        return self.recording and urlsplit(self.recording).netloc
