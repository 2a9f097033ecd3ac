"""The site that journeys are taken on, and the window that they are taken in: once in each browser.

To take them on another site, change `site_folder`: journeys take their pages and words from `book`.
"""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import sample_guide
from browsers.installed import BROWSERS
from browsers.running import PHONE, Browsers
from browsers.window import Window
from conftest import build, name_receiver
from guidebook.book import Book, Page, read
from site_server import SiteServer


@pytest.fixture(scope="session")
def browsers(playwright) -> Iterator[Browsers]:
    with Browsers(playwright) as running:
        yield running


@pytest.fixture(params=BROWSERS, autouse=True)
def browser_name(request) -> str:
    """Every test in this folder is run once for each browser, whether it asks for this or not."""
    return request.param


@pytest.fixture(scope="session")
def site_folder(tmp_path_factory, open_receiver) -> Path:
    """The sources of the site, once the owner has named a receiver."""
    root = sample_guide.copy_to(tmp_path_factory.mktemp("journeys") / "copy")
    name_receiver(root, open_receiver.url)
    return root


@pytest.fixture(scope="session")
def web(site_folder, tmp_path_factory) -> Iterator[SiteServer]:
    with SiteServer("/guide/", tmp_path_factory.mktemp("journeys-site")) as running:
        done = build(running.folder, root=site_folder, SITE_URL=running.url)
        assert done.returncode == 0, done.stdout + done.stderr
        yield running


@pytest.fixture(scope="session")
def book(site_folder) -> Book:
    return read(site_folder / "docs")


@pytest.fixture
def visit(browsers, browser_name, web) -> Iterator[Callable[..., Window]]:
    """Opens a page by its path as a new reader does. Fails at the end if a page logged an error."""
    opened: list[Window] = []

    def open_page(path: str = "", width: int = PHONE, dark: bool = False, server: SiteServer = web) -> Window:
        opened.append(browsers.window(browser_name, server.url, width, dark))
        opened[-1].goto(path)
        return opened[-1]

    yield open_page
    errors = [error for window in opened for error in window.errors]
    for window in opened:
        window.close()
    assert errors == []


def asked_guide(book: Book) -> Page:
    """The guide that answers the first of the questions that students ask."""
    return book.pages[next(iter(book.facts.questions.values())).page]


def with_block(book: Book, name: str) -> Page:
    """A page on which the block `name` stands."""
    return next(page for page in book.written() if any(block.text == name for block in page.source.blocks))
