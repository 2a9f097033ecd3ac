"""The offices where a student can meet a counsellor: docs/_data/offices.yml."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import AfterValidator, Field

from guidebook import schema
from guidebook.contact import Channel, Contact, can_ring
from guidebook.holidays import Holiday
from guidebook.hours import DAYS, Hours, Opening, Openings, hours
from guidebook.plain_words import Words
from guidebook.sources import WebAddress

PAGE = "counselling/offices.md"
COUNTRY = "IN"


class Office(schema.Strict):
    """`address` is one line; `phone` is as dialled in India, where all offices are. None is not shown."""

    city: Words
    head_office: bool = False
    address: Annotated[Words | None, Field(description="Street, house and postcode, as on a letter")] = None
    map: Annotated[WebAddress | None, Field(description="A link to the office on a map")] = None
    phone: Annotated[
        str | None,
        Field(description="The office's own number"),
        AfterValidator(lambda value: value and can_ring(value, COUNTRY)),
    ] = None
    hours: Annotated[Openings, Field(description="When it is open; see the owner's page")] = ()

    @property
    def name(self) -> str:
        """`the Mumbai head office`, as it stands in a sentence."""
        return f"the {self.city} {'head office' if self.head_office else 'office'}"


@dataclass(frozen=True)
class ShownOffice:
    """An office as its page shows it; `channels` make an appointment there, `own` rings it."""

    id: str
    office: Office
    hours: Hours | None
    channels: list[Channel]
    own: Channel | None


def shown(offices: Mapping[str, Office], contact: Contact, holidays: Iterable[Holiday]) -> list[ShownOffice]:
    """The offices, the head office first, then by city."""
    ordered = sorted(offices.items(), key=lambda item: (not item[1].head_office, item[1].city))
    return [
        ShownOffice(
            key,
            one,
            hours(one.hours, one.city, holidays),
            contact.ask_for_appointment(one.name),
            contact.call(one.phone, "Call the office") if one.phone else None,
        )
        for key, one in ordered
    ]


def head_office(offices: Mapping[str, Office]) -> Office | None:
    """The one that says so; None where a problem says why."""
    return next((one for one in offices.values() if one.head_office), None)


def in_a_sentence(head: str, cities: int) -> str:
    """Where we are: the head office's city, and the number of cities with branch offices."""
    return f"Head office in {head}, and branch offices in {cities} cities of India."


def postal_address(office: Office) -> dict[str, Any]:
    """As schema.org's PostalAddress."""
    return {
        "@type": "PostalAddress",
        **({"streetAddress": office.address} if office.address else {}),
        "addressLocality": office.city,
        "addressCountry": COUNTRY,
    }


def local_businesses(
    offices: Mapping[str, Office], contact: Contact, publisher: str, url: str
) -> list[dict[str, Any]]:
    """The offices whose address is known as schema.org's LocalBusiness, on their page at `url`."""
    return [
        {
            "@type": "LocalBusiness",
            "@id": f"{url}#{key}",
            "name": f"{publisher}, {one.city}",
            "url": url,
            "address": postal_address(one),
            **({"telephone": contact.e164(one.phone)} if one.phone else {}),
            **({"hasMap": one.map} if one.map else {}),
            **({"openingHoursSpecification": [_opening(span) for span in one.hours]} if one.hours else {}),
        }
        for key, one in offices.items()
        if one.address
    ]


def _opening(span: Opening) -> dict[str, Any]:
    return {
        "@type": "OpeningHoursSpecification",
        "dayOfWeek": [day for day in DAYS if day in span.days],
        "opens": span.opens,
        "closes": span.closes,
    }
