"""How to reach a counsellor: docs/_data/contact.yml, and the links made from it."""

from functools import cached_property, lru_cache
from typing import Annotated
from urllib.parse import quote

import phonenumbers
from pydantic import AfterValidator, BaseModel, Field, ValidationInfo, field_validator

from guidebook import schema
from guidebook.hours import Openings
from guidebook.receiver import Receiver
from guidebook.sources import WebAddress


def _region(value: str) -> str:
    if value not in phonenumbers.SUPPORTED_REGIONS:
        raise ValueError(f'is "{value}"; write the two capital letters of a country, like IN')
    return value


@lru_cache
def _formatted(number: str, region: str, form: int) -> str:
    # Every page shows the same few numbers.
    return phonenumbers.format_number(phonenumbers.parse(number, region), form)


def can_ring(value: str, region: str) -> str:
    """`value` as it stands. Raises ValueError, in an editor's words, for what no phone of `region` has.

    Source of the rule: Google's numbering plans, in the library phonenumbers.
    """
    try:
        number = phonenumbers.parse(value, region)
    except phonenumbers.NumberParseException:
        raise ValueError(f'is "{value}", not a phone number; write digits only') from None
    if not phonenumbers.is_valid_number(number):
        raise ValueError(f'is "{value}", a number that no phone in {region} has; check each digit')
    return value


def _with_blanks(text: str, **blanks: str) -> str:
    try:
        text.format(**blanks)
    except (KeyError, IndexError, ValueError):
        names = " and ".join(f"{{{name}}}" for name in blanks)
        raise ValueError(f"may hold {names} in braces, and nothing else") from None
    return text


class Channel(BaseModel):
    """One way to reach us. `kind` names its icon; `shown` is the number or address as a person reads it."""

    kind: str
    label: str
    shown: str
    href: str


class Contact(schema.Strict):
    """Numbers are as dialled in `region`, an ISO country code. A channel that is None is drawn nowhere.

    The messages are what a student finds typed: `message` may hold {page} and {topic}, `recording_message`
    {webinar}, `appointment_message` {office}. `form` says where a call-back request goes.
    """

    region: Annotated[str, AfterValidator(_region)]
    phone: Annotated[str | None, Field(description="The number that students call")]
    whatsapp: Annotated[str | None, Field(description="The number that answers on WhatsApp")]
    sms: Annotated[str | None, Field(description="The number that reads SMS")]
    email: Annotated[str | None, Field(description="The address that students write to")]
    corrections: Annotated[str | None, Field(description='The number for "this is wrong on your site"')]
    appointments: Annotated[str | None, Field(description="The number that arranges meetings in an office")]
    youtube: Annotated[WebAddress | None, Field(description="The address of the YouTube channel")] = None
    hours: Annotated[Openings, Field(description="When a counsellor answers; see the owner's page")] = ()
    office_cities: int
    message: str
    recording_message: str
    appointment_message: str
    form: Receiver = Receiver()

    @field_validator("phone", "whatsapp", "sms", "corrections", "appointments")
    @classmethod
    def _rings(cls, value: str | None, info: ValidationInfo) -> str | None:
        return value and can_ring(value, info.data.get("region", ""))

    @field_validator("message")
    @classmethod
    def _known_blanks(cls, value: str) -> str:
        return _with_blanks(value, page="", topic="")

    @field_validator("recording_message")
    @classmethod
    def _blank_for_the_webinar(cls, value: str) -> str:
        return _with_blanks(value, webinar="")

    @field_validator("appointment_message")
    @classmethod
    def _blank_for_the_office(cls, value: str) -> str:
        return _with_blanks(value, office="")

    @cached_property
    def numbers(self) -> set[str]:
        """Every number of ours, as its digits without the region's own prefix."""
        fields = (self.phone, self.whatsapp, self.sms, self.corrections, self.appointments)
        parsed = (phonenumbers.parse(number, self.region) for number in fields if number)
        return {phonenumbers.national_significant_number(number) for number in parsed}

    def international(self, number: str) -> str:
        """`+91 98765 43210`: how a person abroad must dial it."""
        return _formatted(number, self.region, phonenumbers.PhoneNumberFormat.INTERNATIONAL)

    def e164(self, number: str) -> str:
        """`+919876543210`, the form that links take (RFC 3966, RFC 5724)."""
        return _formatted(number, self.region, phonenumbers.PhoneNumberFormat.E164)

    def call(self, number: str, label: str = "Call") -> Channel:
        """The channel that rings `number`."""
        return Channel(
            kind="phone", label=label, shown=self.international(number), href=f"tel:{self.e164(number)}"
        )

    def channels_for(self, purpose: str, page: str, topic: str) -> list[Channel]:
        """Those for a block's `for:` option."""
        match purpose:
            case "appointments":
                return self.ask_for_appointment("an office near me")
            case "corrections":
                return [self.call(self.corrections)] if self.corrections else []
            case _:
                return self.channels(page, topic)

    def typed(self, page: str, topic: str) -> str:
        """What a student finds typed who comes from a page."""
        return self.message.format(page=page, topic=topic)

    def channels(self, page: str, topic: str) -> list[Channel]:
        """The channels that are set, WhatsApp first, with the words for this page already typed."""
        return self.with_words(self.typed(page, topic), f"Question about {topic}")

    def ask_for_recording(self, webinar: str) -> list[Channel]:
        """The channels, asking for the recording of the webinar of that topic."""
        return self.with_words(self.recording_message.format(webinar=webinar), f"Recording: {webinar}")

    def ask_for_appointment(self, office: str) -> list[Channel]:
        """The channels, asking to meet in the office; a call goes to the number that arranges meetings."""
        words = self.appointment_message.format(office=office)
        channels = self.with_words(words, f"Appointment: {office}")
        if not self.appointments:
            return channels
        return [self.call(self.appointments), *(one for one in channels if one.kind != "phone")]

    def with_words(self, text: str, subject: str) -> list[Channel]:
        """The channels that are set, WhatsApp first, with `text` already typed. A call carries none."""
        typed = quote(text, safe="")
        found = []
        if self.whatsapp:
            # wa.me takes digits only: https://faq.whatsapp.com/5913398998672934
            digits = self.e164(self.whatsapp).lstrip("+")
            shown = self.international(self.whatsapp)
            found.append(
                Channel(
                    kind="whatsapp",
                    label="WhatsApp",
                    shown=shown,
                    href=f"https://wa.me/{digits}?text={typed}",
                )
            )
        if self.phone:
            found.append(self.call(self.phone))
        if self.sms:
            # "?&body=" is read by Android and by iPhones, which each know only one of "?" and "&".
            shown, number = self.international(self.sms), self.e164(self.sms)
            found.append(Channel(kind="sms", label="SMS", shown=shown, href=f"sms:{number}?&body={typed}"))
        if self.email:
            href = f"mailto:{self.email}?subject={quote(subject, safe='')}&body={typed}"
            found.append(Channel(kind="email", label="E-mail", shown=self.email, href=href))
        return found
