"""Which other hosts a student may look at next."""

from collections import defaultdict
from itertools import chain, islice

from guidebook.hosts.row import Host

SHOWN = 4


class SimilarHosts:
    """Finds hosts that offer the same, neither closed nor companies: in the state, then of the same answers.

    Grouped once, so that a directory of thousands costs no more a host than a small one.
    """

    def __init__(self, hosts: dict[str, Host]):
        self._groups: dict[tuple, list[str]] = defaultdict(list)
        self._places: dict[tuple, int] = {}
        for slug, host in sorted(hosts.items()):
            if host.intake in ("closed", "suspended") or host.kind == "company":
                continue
            for group in _groups(host):
                self._places[group, slug] = len(self._groups[group])
                self._groups[group].append(slug)

    def of(self, slug: str, host: Host) -> list[str]:
        """At most four slugs, without the host's own. Those of a group follow each other in a ring."""
        found = chain.from_iterable(self._ring(group, slug) for group in _groups(host))
        return list(islice(dict.fromkeys(other for other in found if other != slug), SHOWN))

    def _ring(self, group: tuple, slug: str) -> list[str]:
        members = self._groups.get(group, [])
        start = self._places.get((group, slug), -1) + 1
        return [members[(start + step) % len(members)] for step in range(min(SHOWN + 1, len(members)))]


def _groups(host: Host) -> list[tuple]:
    near = [("state", offered, host.state) for offered in host.activities if host.state]
    alike = [("answers", offered, host.students, host.graduates) for offered in host.activities]
    return near + alike
