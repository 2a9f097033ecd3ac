"""Where facts come from: docs/_data/sources.yml."""

import re
from datetime import date
from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from guidebook import review_dates, schema

# Whose pages settle a rule. Others may say it too; a guide does not rest on them alone.
RELIABLE = ("official", "university", "professional-body", "journal")
# A source older than this, for a rule that can change, must carry its age.
OLD_BEFORE = 2021

ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def _https(value: str) -> str:
    if not re.fullmatch(r"https://[^\s/]+\.[^\s/]+(/\S*)?", value):
        raise ValueError(f'is "{value}"; write a whole address that starts with https://')
    return value


def _exact(value: int | str | date | None) -> int | str | date | None:
    if isinstance(value, str) and not re.fullmatch(r"(19|20)\d\d-(0[1-9]|1[0-2])", value):
        raise ValueError(f'is "{value}"; write 2018, "2018-02" or 2018-02-05')
    return value


WebAddress = Annotated[str, AfterValidator(_https)]
# As exact as the page itself: a year, "2018-02" or a day; None where it shows none.
Published = Annotated[int | str | date | None, AfterValidator(_exact)]


def published_words(published: int | str | date | None) -> str | None:
    """`2018`, `February 2018` or `5 February 2018`."""
    if published is None or isinstance(published, int):
        return None if published is None else str(published)
    if isinstance(published, date):
        return review_dates.long_date(published)
    year, month = map(int, published.split("-"))
    return f"{date(year, month, 1):%B %Y}"


class Source(schema.Strict):
    """`seen` is the day somebody of ours read it, as a `page` on the web or as a stored `copy` of it."""

    title: Annotated[str, Field(min_length=1)]
    publisher: Annotated[str, Field(min_length=1)]
    url: WebAddress
    kind: Literal[(*RELIABLE, "news", "commercial", "forum")]
    published: Published = None
    seen: date
    seen_as: Literal["page", "copy"]

    @property
    def published_words(self) -> str | None:
        """As the page shows it, in words."""
        return published_words(self.published)

    @property
    def is_old(self) -> bool:
        """Whether readers must be told that the page is an old one."""
        return self.published is not None and int(str(self.published)[:4]) < OLD_BEFORE

    @property
    def seen_words(self) -> str:
        """The day it was seen, in words."""
        return review_dates.long_date(self.seen)
