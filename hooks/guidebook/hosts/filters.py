"""The filters of the list of hosts, as they stand in addresses: hosts/?status=student&state=TX.

The form on the page is drawn from them, and links in guides are held against them. What a filter means is
said in docs/assets/js/hosts/filters.js too; a test compares the two.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from urllib.parse import parse_qsl

from guidebook.hosts.row import Host
from guidebook.hosts.states import STATES
from guidebook.problem import did_you_mean

NOT_SAID = "not said"


@dataclass(frozen=True)
class Choice:
    """A filter with its `options`, value to words."""

    label: str
    options: dict[str, str]


_NEEDED = {"yes": "needed", "no": "not needed", "unknown": NOT_SAID}
CHOICES = {
    "status": Choice("I am", {"student": "a student", "graduate": "a graduate"}),
    "activity": Choice(
        "I look for",
        {"elective": "an elective", "observership": "an observership", "externship": "an externship"},
    ),
    "state": Choice(
        "State", {one.code: one.name for one in sorted(STATES.values(), key=lambda one: one.name)}
    ),
    "step1": Choice("Step 1", _NEEDED),
    "english": Choice("English test", _NEEDED),
    "vslo": Choice("VSLO", {"yes": "used", "no": "another way", "unknown": NOT_SAID}),
    "fresh": Choice(
        "The page we saw is",
        {"current": "dated within 12 months", "2024": "of 2024 or later", "2019": "of 2019 or later"},
    ),
    "intake": Choice(
        "Shown as",
        {
            "open": "open",
            "limited": "on a condition",
            "partners": "partner schools only",
            "unclear": "not clear",
            "suspended": "stopped",
            "closed": "closed",
        },
    ),
}


def _answers(said: str, wanted: str) -> bool:
    """ "depends" fits both who wants a yes and who wants a no: it may be either."""
    return said == wanted or (said == "depends" and wanted in ("yes", "no"))


_FITS: dict[str, Callable[[Host, str], bool]] = {
    "status": lambda host, wanted: _answers(host.students if wanted == "student" else host.graduates, "yes"),
    "activity": lambda host, wanted: wanted in host.activities,
    "state": lambda host, wanted: host.state == wanted,
    "step1": lambda host, wanted: _answers(host.step1, wanted),
    "english": lambda host, wanted: _answers(host.english, wanted),
    "vslo": lambda host, wanted: _answers(host.vslo, wanted),
    "fresh": lambda host, wanted: host.known_year >= int(wanted),
    "intake": lambda host, wanted: host.intake == wanted,
}


def fits(query: str, host: Host) -> bool:
    """Whether the list shows the host where it is opened with these filters, all without a `fault`.

    Not for fresh=current, which each day answers otherwise.
    """
    return all(_FITS[name](host, value) for name, value in parse_qsl(query))


def fault(query: str) -> str | None:
    """What is wrong with the part of a link behind the ?, with what to write; None where it is right."""
    seen = set()
    for name, value in parse_qsl(query, keep_blank_values=True):
        if name not in CHOICES:
            return f'a link with "{name}", which is no filter of the list; {did_you_mean(name, CHOICES)}'
        if value not in CHOICES[name].options:
            hint = did_you_mean(value, CHOICES[name].options)
            return f'a link with "{name}={value}", which the list does not know; {hint}'
        if name in seen:
            return f'a link with "{name}" twice; keep one'
        seen.add(name)
    return None


def useless(query: str, hosts: Mapping[str, Host]) -> str | None:
    """Why a link with these filters, all without a `fault`, helps nobody, with what to write instead."""
    if not query or "fresh=current" in query:
        return None
    count = sum(fits(query, host) for host in hosts.values())
    if count == 0:
        return f'a link with "{query}" to a list without any host; take one of its filters out'
    if count == len(hosts):
        return f'a link with "{query}", which leaves no host out; take the filters out, or choose others'
    return None
