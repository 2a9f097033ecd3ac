"""The pages that are made from the rows: one for each host, one for each state that has any, and those that
continue a list which is too long for one page."""

from datetime import date

from guidebook.front_matter import FrontMatter
from guidebook.hosts.row import Host
from guidebook.hosts.states import State

FOLDER = "hosts"
LIST = f"{FOLDER}/index.md"
# A thousand rows weigh some 90 kB on the wire.
ROWS_ON_A_PAGE = 1000


def page_name(slug: str) -> str:
    """The path below docs of a host's page."""
    return f"{FOLDER}/{slug}.md"


def host_of(name: str, hosts: dict[str, Host]) -> Host | None:
    """The host whose page stands at the path `name`; None for every other page."""
    folder, _, file = name.partition("/")
    return hosts.get(file.removesuffix(".md")) if folder == FOLDER else None


def state_page_name(state: State) -> str:
    """The path below docs of the page of a state's hosts."""
    return f"{FOLDER}/in/{state.slug}.md"


def list_pages(hosts: dict[str, Host]) -> dict[str, list[str]]:
    """The slugs in the order of names, cut for the pages of the list, by the page's path below docs."""
    ordered = sorted(hosts, key=lambda slug: hosts[slug].name.lower())
    starts = range(0, max(len(ordered), 1), ROWS_ON_A_PAGE)
    names = [LIST, *(f"{FOLDER}/page/{number}.md" for number in range(2, len(starts) + 1))]
    return {name: ordered[start : start + ROWS_ON_A_PAGE] for name, start in zip(names, starts, strict=True)}


def by_state(hosts: dict[str, Host]) -> dict[State, dict[str, Host]]:
    """The hosts of each state that has any, both in the order of their names."""
    found: dict[State, dict[str, Host]] = {}
    for slug, host in sorted(hosts.items(), key=lambda item: item[1].name):
        if host.where:
            found.setdefault(host.where, {})[slug] = host
    return dict(sorted(found.items(), key=lambda item: item[0].name))


def made(hosts: dict[str, Host]) -> dict[str, FrontMatter]:
    """The settings of every page that is made, by its path below docs. A page is as old as its oldest row."""
    pages = {page_name(slug): _host(host) for slug, host in hosts.items()}
    for state, there in by_state(hosts).items():
        pages[state_page_name(state)] = _state(state, there)
    _, *others = list_pages(hosts)
    for number, name in enumerate(others, start=2):
        pages[name] = _continued(number, min(host.seen for host in hosts.values()))
    return pages


def _host(host: Host) -> FrontMatter:
    month = f"{host.seen:%B %Y}"
    return FrontMatter(
        title=host.name,
        description=f"{host.name}: who may apply, exams, fees, dates, as seen in {month}.",
        reviewed=host.seen,
        review_every="12 months",
        topic="electives" if "elective" in host.activities else "observerships",
    )


def _continued(number: int, seen: date) -> FrontMatter:
    return FrontMatter(
        title=f"All hosts, page {number}",
        description=f"Page {number} of the list of US hospitals and medical schools, with source and age.",
        reviewed=seen,
        review_every="12 months",
        topic="electives",
        template="hosts.html",
    )


def _state(state: State, hosts: dict[str, Host]) -> FrontMatter:
    return FrontMatter(
        title=f"Hosts in {state.name}",
        description=f"Hospitals and schools in {state.name}, and whom they take from foreign schools, "
        "with the source and age of each answer.",
        reviewed=min(host.seen for host in hosts.values()),
        review_every="12 months",
        topic="electives",
    )
