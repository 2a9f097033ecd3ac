"""What the call-back form offers to choose from."""

from dataclasses import dataclass

import phonenumbers
from babel import Locale

from guidebook.book import Book
from guidebook.receiver import Receiver

PAGE = "counselling/call-back.md"
TIMES = ("Any time", "Morning", "Afternoon", "Evening")


@dataclass(frozen=True)
class Country:
    """A region that has phones; `code` is dialled behind the +."""

    region: str
    name: str
    code: int


@dataclass(frozen=True)
class CallBack:
    """Choices are in words: the counsellor reads what the student saw."""

    receiver: Receiver
    region: str
    countries: list[Country]
    times: tuple[str, ...]
    statuses: list[str]
    topics: list[str]


def call_back(book: Book) -> CallBack:
    """The form's settings and choices; `region` is the country chosen at first."""
    contact = book.facts.contact
    topics = (topic.words for key, topic in book.facts.topics.items() if key != "guide")
    return CallBack(
        contact.form,
        contact.region,
        countries(),
        TIMES,
        list(book.facts.case["status"].options.values()),
        [words[0].upper() + words[1:] for words in topics],
    )


def countries() -> list[Country]:
    """Every region that the numbering plans know, by its English name."""
    names = Locale("en").territories
    found = [
        Country(region, names[region], phonenumbers.country_code_for_region(region))
        for region in phonenumbers.SUPPORTED_REGIONS
    ]
    return sorted(found, key=lambda one: one.name)
