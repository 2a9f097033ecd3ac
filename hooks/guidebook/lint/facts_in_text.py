"""Facts that belong in docs/_data, where they stand once, and dates that were over at the page's review."""

import re
from collections.abc import Iterator
from datetime import date, datetime

import phonenumbers

from guidebook.book import Book, Page
from guidebook.problem import Problem
from guidebook.review_dates import long_date

# No such fact stands in a line without a number or an @.
SIGN = re.compile(r"[\d@]")
PHONE_LIKE = re.compile(r"(?<![\w.,/-])\+?\(?\d[\d ().-]{7,22}\d(?![\w/-])")
DATE_LIKE = re.compile(r"\b(?:19|20)\d\d[-. ](?:\d\d|(?:19|20)\d\d)")
E_MAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@(?:[\w-]{1,63}\.){1,5}[a-zA-Z]{2,}")
# A sentence about what we ask, with an amount in it.
OUR_PRICE = re.compile(
    r"\b(?:[Ww]e|MOKSH|[Oo]ur counsellors?) (?:charges?|asks? for)\b[^.\n]{0,40}?\d"
    r"|\b(?:[Oo]ur|MOKSH['\u2019]s) (?:\w+ ){0,2}(?:fees?|prices?|charges?) (?:is|are|of)\b[^.\n]{0,40}?\d"
)
MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
STILL_TO_COME = re.compile(
    rf"\b(?:opens|starts|begins|closes|ends|will (?:open|start|begin|close|end|be \w+)) on "
    rf"(?P<day>\d{{1,2}} (?:{MONTHS}) 20\d\d)\b"
)


def check(page: Page, book: Book) -> Iterator[Problem]:
    """Each line's first such fact."""
    numbers = book.facts.contact.numbers if book.facts.contact else set()
    for number, line in page.source.prose:
        if SIGN.search(line) and (
            message := _phone(line, numbers) or _e_mail(line) or _price(line) or _over(line, page)
        ):
            yield Problem(page.path, number, message)


def _digits(text: str) -> str:
    return re.sub(r"\D", "", text)


def _phone(line: str, ours: set[str]) -> str | None:
    for found in PHONE_LIKE.finditer(line):
        digits = _digits(found[0])
        if any(digits.endswith(number) for number in ours) or (len(digits) >= 10 and _rings(found[0])):
            return (
                f'a phone number, "{found[0]}"; ours stand in docs/_data/contact.yml and a /// contact block '
                "draws them. For another's, link the page that shows it"
            )
    return None


def _rings(text: str) -> bool:
    """Whether a phone abroad, in India or in the USA has this number, and it is not a row of years."""
    if DATE_LIKE.search(text):
        return False
    for region in ("US", "IN"):
        try:
            if phonenumbers.is_valid_number(phonenumbers.parse(text, region)):
                return True
        except phonenumbers.NumberParseException:
            continue
    return False


def _e_mail(line: str) -> str | None:
    if (
        "@" in line
        and (found := E_MAIL.search(line))
        and not re.search(r"@example\.(?:org|com|net)$", found[0])
    ):
        return (
            f'an e-mail address, "{found[0]}"; ours stand in docs/_data/contact.yml. '
            "For another's, link the page that shows it"
        )
    return None


def _price(line: str) -> str | None:
    if OUR_PRICE.search(line):
        return "a price of our own; it belongs into docs/_data, where it stands once. Take it out of the text"
    return None


def _over(line: str, page: Page) -> str | None:
    """Held against the day of the review, not against today: no page fails without having been changed."""
    reviewed = page.settings.reviewed if page.settings else date.min
    for found in STILL_TO_COME.finditer(line) if " on " in line else ():
        try:
            day = datetime.strptime(found["day"], "%d %B %Y").date()
        except ValueError:
            return f'"{found["day"]}" is not a real date; check it'
        if day < reviewed:
            return (
                f'"{found[0]}" was over when the page was reviewed, {long_date(reviewed)}; say what is so now'
            )
    return None
