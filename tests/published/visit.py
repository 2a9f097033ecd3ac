"""A reader on a phone, who opens page after page; of each, every rule of published.looks is asked."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from conftest import PHONE, listen
from guidebook.book import Page
from playwright.sync_api import Browser
from site_server import SiteServer

from published.guide import Guide, complain
from published.looks import LOOKS, Look


class Reader:
    """Keeps one tab open: a page costs a quarter of what it costs in a window of its own."""

    def __init__(self, browser: Browser, server: SiteServer):
        self._logged: list[str] = []
        # The worker of reading without a network would answer for the server.
        options = {"viewport": {"width": PHONE, "height": 740}, "service_workers": "block"}
        self._context = browser.new_context(**options)
        self._tab = self._context.new_page()
        listen(self._tab, "logs", server, self._logged)

    def visit(self, guide: Guide, page: Page, rules: Iterable[Look] = LOOKS) -> dict[str, list[str]]:
        """The complaints about a page, by the rule's name; `quiet`: what it logs, or asks of other sites."""
        self._logged.clear()
        self._tab.goto(guide.server.url + page.address.removeprefix("./"), wait_until="load")
        found = {rule.__name__: [complain(page, one) for one in rule(self._tab, page)] for rule in rules}
        words = "{}; look at the page's script or template"
        return {**found, "quiet": [complain(page, words.format(one)) for one in self._logged]}

    def close(self) -> None:
        self._context.close()


@contextmanager
def reader(browser: Browser, server: SiteServer) -> Iterator[Reader]:
    """A reader of the site on `server`, who leaves in the end."""
    reading = Reader(browser, server)
    yield reading
    reading.close()
