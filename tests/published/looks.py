"""Rules on a page as it stands in a browser, on a phone. Each gives its complaints about one page."""

from collections.abc import Callable, Iterator

from conftest import barriers
from guidebook.book import Page
from playwright.sync_api import Page as Tab
from right_words import wrong_words

Look = Callable[[Tab, Page], Iterator[str]]

LANDMARKS = ("banner", "main", "contentinfo")
WIDEST = """(room) => [...document.querySelectorAll("main *")]
  .filter((one) => one.getBoundingClientRect().right > room).pop()?.textContent.trim().slice(0, 60)"""


def fits(tab: Tab, page: Page | None = None) -> Iterator[str]:
    """Nothing is wider than the window."""
    wide, room = tab.evaluate("[document.documentElement.scrollWidth, innerWidth]")
    if wide > room:
        yield f'{wide} pixels wide, a phone has {room}; shorten the word at "{tab.evaluate(WIDEST, room)}"'


def landmarks(tab: Tab, page: Page | None = None) -> Iterator[str]:
    """A screen reader finds head, text and foot, and one title."""
    for landmark in LANDMARKS:
        if (found := tab.get_by_role(landmark).count()) != 1:
            yield f'{found} parts that are its "{landmark}"; look at its template in overrides'
    if (found := tab.get_by_role("main").locator("h1").count()) != 1:
        yield f'{found} titles; write one line that begins with "# "'


def words(tab: Tab, page: Page) -> Iterator[str]:
    """Nothing that a reader meets says None, or holds a sign of a template."""
    yield from wrong_words(tab)


def accessible(tab: Tab, page: Page) -> Iterator[str]:
    """axe-core finds nothing. Pages made from data are of one template: the tests of the code look at it."""
    if page.made:
        return
    for found in barriers(tab):
        yield f"shuts some readers out; mend what axe names: {found}"


LOOKS: tuple[Look, ...] = (fits, landmarks, words, accessible)
