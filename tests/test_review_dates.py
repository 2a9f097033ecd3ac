"""When a page must be checked again, and which days have been."""

import re
from datetime import UTC, date, datetime

import pytest
from guidebook import book, lint, review_dates


@pytest.mark.parametrize(
    ("reviewed", "interval", "due"),
    [
        (date(2026, 11, 23), "6 months", date(2027, 5, 23)),
        (date(2026, 11, 30), "3 months", date(2027, 2, 28)),
        (date(2027, 11, 30), "3 months", date(2028, 2, 29)),
        (date(2026, 12, 1), "12 months", date(2027, 12, 1)),
        (date(2026, 1, 31), "1 month", date(2026, 2, 28)),
    ],
)
def test_next_review(reviewed, interval, due):
    assert review_dates.next_review(reviewed, interval) == due


@pytest.mark.parametrize("interval", ["", "6", "six months", "0 months", "13 months", "6 weeks"])
def test_an_interval_is_a_number_of_months(interval):
    with pytest.raises(ValueError, match="1 to 12 months"):
        review_dates.months(interval)


def test_the_day_of_the_build_can_be_set(monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795392000")
    assert review_dates.long_date(review_dates.today()) == "23 November 2026"


@pytest.mark.parametrize("setting", ["reviewed", "seen"])
def test_the_day_of_an_editor_in_india_has_begun_although_it_has_not_in_utc(setting, copy, monkeypatch):
    """01:00 of the next day in India. The day after that has begun nowhere."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(datetime(2030, 5, 1, 19, 30, tzinfo=UTC).timestamp())))
    file = copy / ("docs/about/privacy.md" if setting == "reviewed" else "docs/_data/hosts.yml")
    good = file.read_text(encoding="utf-8")
    for day, problems in (("2030-05-02", 0), ("2030-05-03", 1)):
        file.write_text(re.sub(rf"{setting}: 20\S+", f"{setting}: {day}", good, count=1), encoding="utf-8")
        found = [one for one in lint.check(book.read(copy / "docs")) if "is still to come" in one.message]
        assert len(found) == problems
