"""The guide in docs/ as it is published: what editors wrote, and the site that was built of it."""

from dataclasses import dataclass
from pathlib import Path

from guidebook.book import Book, Page
from guidebook.problem import Problem
from site_server import SiteServer


@dataclass(frozen=True)
class Guide:
    """`server` serves the built site."""

    book: Book
    server: SiteServer

    @property
    def site(self) -> Path:
        """The folder of the built site."""
        return self.server.folder

    def file(self, page: Page) -> Path:
        """The built file of a page."""
        return self.site / page.address / "index.html"


def complain(page: Page, message: str, line: int = 1) -> str:
    """A complaint about a page in the words of the check, on the file from which the page comes."""
    return str(Problem(page.path, line, message))
