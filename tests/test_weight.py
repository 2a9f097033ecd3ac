"""What a page costs on the wire, with gzip, as GitHub Pages sends it. Bytes are the same on every machine."""

import gzip

import pytest
from conftest import PHONE, ROOT
from guidebook import book
from playwright.sync_api import expect

KB = 1024
AREAS = ("electives", "observerships", "clinical-skills", "preparing", "afterwards", "countries")
GUIDES = [page.address for page in book.read(ROOT / "docs").written() if page.name.startswith(AREAS)]


@pytest.fixture
def packed(server, site):
    server.packed = True
    yield server
    server.packed = False


def html_bytes(site, address):
    return len(gzip.compress((site / address / "index.html").read_bytes(), 6))


def test_a_further_guide_costs_at_most_15_kilobytes(site):
    heavy = {address: size for address in GUIDES if (size := html_bytes(site, address)) > 15 * KB}
    assert heavy == {}


def test_the_heaviest_guide_and_the_first_search_keep_to_their_bytes(visit, packed, site):
    heaviest = max(GUIDES, key=lambda address: html_bytes(site, address))
    start = packed.sent
    page = visit(heaviest, PHONE)
    page.wait_for_load_state("networkidle")
    guide = packed.sent - start
    assert 10 * KB < guide <= 50 * KB
    page.keyboard.press("/")
    page.get_by_role("searchbox").fill("visa")
    expect(page.get_by_role("status")).to_contain_text("found")
    assert 50 * KB < packed.sent - start - guide <= 150 * KB
