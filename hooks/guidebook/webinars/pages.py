"""The page of each webinar, its calendar file, the feed, and how the list is cut in three."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date

from guidebook.contact import Channel, Contact
from guidebook.front_matter import FrontMatter
from guidebook.webinars.row import Webinar

FOLDER = "counselling/webinars"
LIST = f"{FOLDER}.md"
FEED = f"{FOLDER}.xml"


def page_name(slug: str) -> str:
    """The path below docs of a webinar's page."""
    return f"{FOLDER}/{slug}.md"


def calendar_name(slug: str) -> str:
    """The path below docs of a webinar's calendar file, which only a webinar with a date has."""
    return f"{FOLDER}/{slug}.ics"


def webinar_of(name: str, webinars: Mapping[str, Webinar]) -> Webinar | None:
    """The webinar whose page stands at the path `name`; None for every other page."""
    folder, _, file = name.rpartition("/")
    return webinars.get(file.removesuffix(".md")) if folder == FOLDER else None


def made(webinars: Mapping[str, Webinar], list_page: FrontMatter) -> dict[str, FrontMatter]:
    """The settings of the webinars' pages, by path. They are checked when their list is."""
    return {
        page_name(slug): FrontMatter(
            title=one.topic,
            description=f"Webinar: {one.topic}. When it is, who speaks, how to see or ask for the recording.",
            reviewed=list_page.reviewed,
            review_every=list_page.review_every,
            topic=list_page.topic,
            template="webinar.html",
        )
        for slug, one in webinars.items()
    }


def in_short(one: Webinar) -> str:
    """When, who, and whether there is a recording, in sentences that stay true when the day has passed."""
    who = f" with {one.speaker}" if one.speaker else ""
    language = f", in {one.language}" if one.language else ""
    sentences = [f"A webinar of MOKSH{who}{language}."]
    if one.when:
        sentences.append(f"Live on {one.when}.")
    if one.recording:
        sentences.append("There is a recording.")
    elif not one.when:
        sentences.append("It was recorded. We have not been given the address: ask for the recording.")
    return " ".join(sentences)


@dataclass(frozen=True)
class ShownWebinar:
    """A webinar as pages show it: `address` and `calendar` are below the site's root, times are in UTC.

    `channels` ask for its recording; there are none where the recording has an address.
    """

    id: str
    webinar: Webinar
    in_short: str
    address: str
    calendar: str | None
    begins: str | None
    over: str | None
    upcoming: bool
    channels: list[Channel]

    @property
    def past(self) -> bool:
        """Whether it has been, as far as the build knows."""
        return not self.upcoming and bool(self.webinar.start or self.webinar.recording)


def shown(webinars: Mapping[str, Webinar], contact: Contact, today: date) -> list[ShownWebinar]:
    """The webinars with a date in the order of their dates, then the others in the order of the data."""
    found = [_shown(slug, one, contact, today) for slug, one in webinars.items()]
    return sorted(found, key=lambda one: one.begins or "9999")


def _shown(slug: str, one: Webinar, contact: Contact, today: date) -> ShownWebinar:
    return ShownWebinar(
        slug,
        one,
        in_short(one),
        page_name(slug).removesuffix(".md") + "/",
        calendar_name(slug) if one.start else None,
        one.begins and f"{one.begins.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}",
        one.over and f"{one.over:%Y-%m-%dT%H:%M:%SZ}",
        one.is_upcoming(today),
        [] if one.recording else contact.ask_for_recording(one.topic),
    )
