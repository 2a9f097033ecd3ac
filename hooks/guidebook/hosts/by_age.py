"""What editors should look at first: rows by the age of what was seen."""

from datetime import date

from guidebook import review_dates
from guidebook.hosts.freshness import freshness, page_age
from guidebook.hosts.row import Host


def by_age(hosts: dict[str, Host], today: date) -> list[str]:
    """The rows as lines of a Markdown list: first those seen longest ago, and among them undated pages, then
    the oldest pages."""
    ordered = sorted(hosts.items(), key=lambda item: (item[1].seen, item[1].known_year, item[0]))
    return [_line(slug, host, today) for slug, host in ordered]


def _line(slug: str, host: Host, today: date) -> str:
    seen = f"seen {review_dates.long_date(host.seen)}, page {page_age(host)}, {host.confidence} confidence"
    confirm = "" if freshness(host, today) == "current" else ", to confirm"
    return f"- [ ] `{slug}`: {seen}{confirm}: {host.source}"
