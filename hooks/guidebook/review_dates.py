"""When a page was checked, and when it must be checked again."""

import os
import re
from calendar import monthrange
from datetime import UTC, date, datetime, timedelta, timezone

# Where each day begins first: Kiribati. In India it begins five and a half hours before UTC's.
FIRST_ZONE = timezone(timedelta(hours=14))


def today() -> date:
    """The day of the build, in UTC. SOURCE_DATE_EPOCH (seconds) sets it, for builds that can be repeated."""
    return _now().date()


def latest_day() -> date:
    """The day that has already begun somewhere on Earth: nobody can have looked at anything after it."""
    return _now().astimezone(FIRST_ZONE).date()


def _now() -> datetime:
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    return datetime.fromtimestamp(int(epoch), UTC) if epoch else datetime.now(UTC)


def months(interval: str) -> int:
    """`"6 months"` gives 6. Raises ValueError, in an editor's words, for anything else."""
    match = re.fullmatch(r"(\d+) months?", interval)
    if not match or not 1 <= int(match[1]) <= 12:
        raise ValueError(f'is "{interval}"; write 1 to 12 months, like "6 months"')
    return int(match[1])


def next_review(reviewed: date, interval: str) -> date:
    """The same day so many months later, or that month's last day where it has no such day."""
    year, month = divmod(reviewed.year * 12 + reviewed.month - 1 + months(interval), 12)
    return date(year, month + 1, min(reviewed.day, monthrange(year, month + 1)[1]))


def long_date(day: date) -> str:
    """`23 November 2026`: no reader takes it for another day, as 11/23 or 23/11 could be."""
    return f"{day.day} {day:%B %Y}"
