"""What a page costs on the wire, with gzip, as GitHub Pages sends it. Bytes are the same on every machine."""

import gzip

import pytest
import sample_guide
from conftest import PHONE
from guidebook.guides import is_guide
from playwright.sync_api import expect

KB = 1024
GUIDES = [page.address for page in sample_guide.BOOK.written() if is_guide(page)]


@pytest.fixture
def packed(server, site):
    server.packed = True
    yield server
    server.packed = False


def html_bytes(site, address):
    return len(gzip.compress((site / address / "index.html").read_bytes(), 6))


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
