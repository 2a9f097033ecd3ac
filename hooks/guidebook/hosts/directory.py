"""A page of the list of all hosts, and the map of the states. overrides/partials/guide/hosts/ draws it."""

from dataclasses import dataclass
from datetime import date

from guidebook.hosts.filters import CHOICES, Choice
from guidebook.hosts.freshness import Freshness, freshness, page_age
from guidebook.hosts.pages import by_state, list_pages
from guidebook.hosts.row import Host
from guidebook.hosts.states import STATES, State
from guidebook.review_dates import long_date

INTAKES = {
    "open": "",
    "limited": "On a condition",
    "partners": "Partner schools only",
    "suspended": "Stopped; ask if it takes people again",
    "closed": "Closed to outside students",
    "unclear": "Not clear: ask first",
}
SHORT_ANSWERS = {"yes": "Yes", "no": "No", "depends": "Depends", "unknown": "Not said"}


@dataclass(frozen=True)
class Row:
    """`fee` is what four weeks cost in all, in dollars, or None; `fee_words` says what we know instead."""

    slug: str
    host: Host
    intake: str
    age: str
    seen: str
    freshness: Freshness
    fee: int | None
    fee_words: str


@dataclass(frozen=True)
class Tile:
    """A state on the map, with the number of its hosts."""

    state: State
    count: int


@dataclass(frozen=True)
class Directory:
    """`rows` are those of this page, by name; `tiles` are all states. `pages` are the paths below docs of the
    list's pages, of which this is `number`, counted from 1."""

    rows: list[Row]
    number: int
    pages: list[str]
    tiles: list[Tile]
    filters: dict[str, Choice]
    answers: dict[str, str]
    nowhere: int

    @property
    def with_hosts(self) -> list[Tile]:
        return [tile for tile in self.tiles if tile.count]


def directory(hosts: dict[str, Host], today: date, page: str) -> Directory:
    """The page of the list at the path `page`, as it stands on the day `today`."""
    pages = list_pages(hosts)
    counts = {state: len(there) for state, there in by_state(hosts).items()}
    tiles = [Tile(state, counts.get(state, 0)) for state in sorted(STATES.values(), key=lambda one: one.name)]
    return Directory(
        [_row(slug, hosts[slug], today) for slug in pages[page]],
        list(pages).index(page) + 1,
        list(pages),
        tiles,
        CHOICES,
        SHORT_ANSWERS,
        nowhere=sum(not host.state for host in hosts.values()),
    )


def _row(slug: str, host: Host, today: date) -> Row:
    return Row(
        slug,
        host,
        INTAKES[host.intake],
        page_age(host),
        long_date(host.seen),
        freshness(host, today),
        host.fee_for_four_weeks,
        _fee_words(host),
    )


def _fee_words(host: Host) -> str:
    fee = host.fee_for_four_weeks
    if not fee:
        return "Not all read" if host.fees or host.more_fees else "Not said"
    # The age of the page, which stands beside it, is not that of such a figure.
    marks = {str(one.year or "another page") for one in host.fees if one.year or one.source}
    return f"USD {fee:,}" + (f" ({', '.join(sorted(marks))})" if marks else "")
