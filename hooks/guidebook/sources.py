"""Where facts come from: docs/_data/sources.yml."""

import re
from datetime import date
from typing import Annotated, Literal

from pydantic import Field, field_validator

from guidebook import review_dates, schema

# A source older than this, for a rule that can change, must carry its age.
OLD_BEFORE = 2021

ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


class Source(schema.Strict):
    """`seen` is the day somebody of ours read it, as a `page` on the web or as a stored `copy` of it.

    `published` is as exact as the page itself: a year, "2018-02" or a day; left out where it shows none.
    """

    title: Annotated[str, Field(min_length=1)]
    publisher: Annotated[str, Field(min_length=1)]
    url: str
    kind: Literal["official", "university", "professional-body", "journal", "news", "commercial", "forum"]
    published: int | str | date | None = None
    seen: date
    seen_as: Literal["page", "copy"]

    @field_validator("url")
    @classmethod
    def _https(cls, value: str) -> str:
        if not re.fullmatch(r"https://[^\s/]+\.[^\s/]+(/\S*)?", value):
            raise ValueError(f'is "{value}"; write a whole address that starts with https://')
        return value

    @field_validator("published")
    @classmethod
    def _exact(cls, value: int | str | date | None) -> int | str | date | None:
        if isinstance(value, str) and not re.fullmatch(r"(19|20)\d\d-(0[1-9]|1[0-2])", value):
            raise ValueError(f'is "{value}"; write 2018, "2018-02" or 2018-02-05')
        return value

    @property
    def published_words(self) -> str | None:
        """`2018`, `February 2018` or `5 February 2018`."""
        if self.published is None or isinstance(self.published, int):
            return None if self.published is None else str(self.published)
        if isinstance(self.published, date):
            return review_dates.long_date(self.published)
        year, month = map(int, self.published.split("-"))
        return f"{date(year, month, 1):%B %Y}"

    @property
    def is_old(self) -> bool:
        """Whether readers must be told that the page is an old one."""
        return self.published is not None and int(str(self.published)[:4]) < OLD_BEFORE

    @property
    def seen_words(self) -> str:
        """The day it was seen, in words."""
        return review_dates.long_date(self.seen)
