"""The list of hosts: by state, side by side, and shared by its address."""

from collections import Counter
from urllib.parse import parse_qs, urlsplit

import pytest
from guidebook.book import Book

ROWS = ".hosts__table tbody tr"


@pytest.fixture(scope="session")
def state(book: Book) -> str:
    """One with several hosts, of which all can be shown at once."""
    counted = Counter(host.state for host in book.facts.hosts.values() if host.state)
    return max((state for state in counted if 2 <= counted[state] < 100), key=counted.get)


def test_hosts_of_a_state_by_the_filter_and_by_its_address(visit, book, state):
    wanted = {slug for slug, host in book.facts.hosts.items() if host.state == state}
    window = visit("hosts/")
    window.choose(".filters [name=state]", state)
    window.see("[data-said]", f"{len(wanted)} of {len(book.facts.hosts)} hosts")
    slugs = f"[...document.querySelectorAll('{ROWS}')].map((row) => row.dataset.slug)"
    assert set(window.evaluate(slugs)) == wanted
    assert urlsplit(window.address).query == f"state={state}"
    window.reload()
    window.see("[data-said]", f"{len(wanted)} of")
    assert window.value(".filters [name=state]") == state
    window.click(".filters [type=reset]")
    window.until(lambda: urlsplit(window.address).query == "", "the address has no filter")


def test_two_hosts_side_by_side_are_shared_by_the_address(visit, book, state):
    one, other = [slug for slug, host in book.facts.hosts.items() if host.state == state][:2]
    window = visit(f"hosts/?state={state}")
    for slug in (one, other):
        window.click(f"[data-slug={slug}] .hosts__pick input")
        window.until(lambda slug=slug: slug in window.address, "the host is in the address")
    columns = ".compare__table thead th"
    window.until(lambda: window.count(columns) == 3, "two hosts stand side by side")
    for slug in (one, other):
        window.see(columns, book.facts.hosts[slug].name)
    assert parse_qs(urlsplit(window.address).query)["compare"] == [f"{one} {other}"]
    window.reload()
    window.until(lambda: window.count(columns) == 3, "they stand side by side again")
    window.click(".compare__table thead th button")
    window.see_no("#compare")


def test_words_find_a_host_and_its_page(visit, book):
    host = next(iter(book.facts.hosts.values()))
    window = visit("hosts/")
    window.fill("#filter-q", host.name)
    window.until(lambda: window.count(ROWS) < len(book.facts.hosts), "fewer are left")
    window.click(f"{ROWS} th a", host.name)
    window.see("h1", host.name)
