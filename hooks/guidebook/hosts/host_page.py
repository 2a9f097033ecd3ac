"""What the page of a host shows, beside the row itself: overrides/host.md."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from guidebook.hosts.freshness import page_age, warning
from guidebook.hosts.pages import page_name
from guidebook.hosts.row import Host
from guidebook.hosts.short_answer import short_answer, whom
from guidebook.hosts.similar import SimilarHosts
from guidebook.review_dates import long_date

ANSWERS = {"yes": "Yes", "no": "No", "depends": "It depends", "unknown": "What we read does not say"}
KINDS = {"school": "Medical school", "hospital": "Hospital", "society": "Society", "company": "Company"}


@dataclass(frozen=True)
class Fact:
    """A line of the table."""

    what: str
    says: str


@dataclass(frozen=True)
class HostPage:
    """`takes` starts the short answer; `similar` are `(path below docs, name, whom it takes)`."""

    slug: str
    host: Host
    kind: str
    takes: str
    answer: str
    warning: str | None
    seen: str
    age: str
    facts: list[Fact]
    similar: list[tuple[str, str, str]]


def host_page(slug: str, hosts: dict[str, Host], similar: SimilarHosts, today: date) -> HostPage:
    """For the host `slug`, on the day `today`."""
    host = hosts[slug]
    return HostPage(
        slug,
        host,
        KINDS[host.kind],
        whom(host),
        short_answer(host),
        warning(host, today),
        long_date(host.seen),
        page_age(host),
        list(_facts(host)),
        [(page_name(other), hosts[other].name, whom(hosts[other])) for other in similar.of(slug, host)],
    )


def answer_words(answer: str, details: str | None) -> str:
    """`It depends. VSLO or paper.`"""
    return f"{ANSWERS[answer]}. {details or ''}".strip()


def _facts(host: Host) -> Iterator[Fact]:
    if host.intake != "closed":
        yield Fact("Offers", ", ".join(host.activities).capitalize())
    yield Fact("Students of foreign schools", answer_words(host.students, host.students_details))
    yield Fact("Graduates", answer_words(host.graduates, host.graduates_details))
    yield Fact("Step 1 needed", answer_words(host.step1, host.step1_details))
    yield Fact("English test needed", answer_words(host.english, host.english_details))
    yield Fact("Uses VSLO", answer_words(host.vslo, host.vslo_details))
    yield Fact("Length", _or_not_read(host.length))
    yield Fact("When to apply", _or_not_read(host.apply))
    yield Fact("Visa", _or_not_read(host.visa))


def _or_not_read(text: str | None) -> str:
    return f"{text}." if text else f"{ANSWERS['unknown']}."
