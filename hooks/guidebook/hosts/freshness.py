"""How far a row can be trusted today: by the day we saw it, and by the age of the page we saw."""

from datetime import date
from typing import Literal

from guidebook import review_dates
from guidebook.hosts.row import Host
from guidebook.sources import published_words

# A page that changes its rules does so once a year.
TRUSTED_FOR = "12 months"

Freshness = Literal["current", "older", "undated"]


def freshness(host: Host, today: date) -> Freshness:
    """`current` only where we saw it, and it is dated, within the last 12 months; a bare year counts from
    its first day."""
    if host.page_age == "undated":
        return "undated"
    too_old = host.published is None or _over(_first_day(host.published), today)
    return "older" if too_old or _over(host.seen, today) else "current"


def _over(day: date, today: date) -> bool:
    return review_dates.next_review(day, TRUSTED_FOR) < today


def _first_day(published: int | str | date) -> date:
    if isinstance(published, date):
        return published
    return date.fromisoformat(f"{published}-01-01" if isinstance(published, int) else f"{published}-01")


def page_age(host: Host) -> str:
    """How old the page is that we saw, in words that follow "The page is": `from 2022`, `undated`."""
    exact = published_words(host.published)
    return f"from {exact or host.page_age}" if host.page_age != "undated" else "undated"


def warning(host: Host, today: date) -> str | None:
    """What a student must know before relying on the row; None where it is current."""
    match freshness(host, today):
        case "current":
            return None
        case "undated":
            age = "The page that we saw shows no date, so it may be old."
        case _:
            age = f"The page that we saw is {page_age(host)}."
    if _over(host.seen, today):
        age += f" We saw it on {review_dates.long_date(host.seen)}, more than 12 months ago."
    return age
