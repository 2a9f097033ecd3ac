"""The guide that is published: built once, served, and each of its pages visited once."""

from collections.abc import Callable, Iterator

import pytest
from conftest import REPOSITORY, ROOT, build
from guidebook import book
from playwright.sync_api import Browser
from site_server import SiteServer

from published.guide import Guide
from published.visit import reader


@pytest.fixture(scope="session")
def guide(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Guide]:
    """The guide in docs/ as it stands, built as it is published."""
    with SiteServer("/guide/", tmp_path_factory.mktemp("published")) as server:
        done = build(server.folder, SITE_URL=server.url, GITHUB_REPOSITORY=REPOSITORY)
        assert done.returncode == 0, done.stdout + done.stderr
        yield Guide(book.read(ROOT / "docs"), server)


@pytest.fixture(scope="session")
def seen(browser: Browser, guide: Guide) -> Iterator[Callable[[str], dict[str, list[str]]]]:
    """What the rules of published.looks say of a page, by the rule's name; each page is opened once."""
    kept: dict[str, dict[str, list[str]]] = {}

    with reader(browser, guide.server) as reading:

        def see(name: str) -> dict[str, list[str]]:
            if name not in kept:
                kept[name] = reading.visit(guide, guide.book.pages[name])
            return kept[name]

        yield see
