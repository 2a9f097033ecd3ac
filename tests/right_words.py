"""What a reader gets in a browser is words: the page as scripts left it, with its fields and messages."""

from urllib.parse import parse_qsl, urlsplit

from guidebook import readers_words
from playwright.sync_api import Page

# What stands in fields and in the addresses of links is in no text of the page.
FIELDS = """() => ({
  fields: [...document.querySelectorAll("input:not([type=radio], [type=checkbox]), textarea, select, output")]
    .map(({ value }) => value),
  // In a drawing, href itself is an object.
  links: [...document.querySelectorAll("a[href*='?']")].map((one) => one.getAttribute("href")),
})"""


def wrong_words(page: Page) -> list[str]:
    """What is no word on the page, seen, read out or ready to send: see guidebook.readers_words."""
    found = page.evaluate(FIELDS)
    texts = [
        *found["fields"],
        *(value for link in found["links"] for _, value in parse_qsl(urlsplit(link).query)),
    ]
    lines = dict.fromkeys(line for text in texts for line in text.splitlines())
    told = [message for message, _ in readers_words.check(page.content())]
    return told + [message for message in map(readers_words.message_about, lines) if message]


def assert_right_words(page: Page) -> None:
    """No text on the page misses a value."""
    wrong = wrong_words(page)
    assert not wrong, f"{page.url}: {wrong}"
