"""How to reach a counsellor: docs/_data/contact.yml, and the links made from it."""

from typing import Annotated
from urllib.parse import quote

import phonenumbers
from pydantic import AfterValidator, BaseModel, ValidationInfo, field_validator

from guidebook import schema
from guidebook.receiver import Receiver


def _region(value: str) -> str:
    if value not in phonenumbers.SUPPORTED_REGIONS:
        raise ValueError(f'is "{value}"; write the two capital letters of a country, like IN')
    return value


class Channel(BaseModel):
    """One way to reach us. `kind` names its icon; `shown` is the number or address as a person reads it."""

    kind: str
    label: str
    shown: str
    href: str


class Contact(schema.Strict):
    """Numbers are as dialled in `region`, an ISO country code. A channel that is None is drawn nowhere.

    `message` is what a student finds typed; it may hold {page} and {topic}. `form` says where a call-back
    request goes.
    """

    region: Annotated[str, AfterValidator(_region)]
    phone: str | None
    whatsapp: str | None
    sms: str | None
    email: str | None
    corrections: str | None
    appointments: str | None
    head_office: str
    office_cities: int
    message: str
    form: Receiver = Receiver()

    @field_validator("phone", "whatsapp", "sms", "corrections", "appointments")
    @classmethod
    def _can_ring(cls, value: str | None, info: ValidationInfo) -> str | None:
        """Source of the rule: Google's numbering plans, in the library phonenumbers."""
        if value is None:
            return None
        region = info.data.get("region", "")
        try:
            number = phonenumbers.parse(value, region)
        except phonenumbers.NumberParseException:
            raise ValueError(f'is "{value}", not a phone number; write digits only') from None
        if not phonenumbers.is_valid_number(number):
            raise ValueError(f'is "{value}", a number that no phone in {region} has; check each digit')
        return value

    @field_validator("message")
    @classmethod
    def _known_blanks(cls, value: str) -> str:
        try:
            value.format(page="", topic="")
        except (KeyError, IndexError, ValueError):
            raise ValueError("may hold {page} and {topic} in braces, and nothing else") from None
        return value

    @property
    def offices(self) -> str:
        """Where we are, in one sentence."""
        return (
            f"Head office in {self.head_office}, and branch offices in {self.office_cities} cities of India."
        )

    def _parsed(self, number: str) -> phonenumbers.PhoneNumber:
        return phonenumbers.parse(number, self.region)

    def international(self, number: str) -> str:
        """`+91 98765 43210`: how a person abroad must dial it."""
        return phonenumbers.format_number(self._parsed(number), phonenumbers.PhoneNumberFormat.INTERNATIONAL)

    def e164(self, number: str) -> str:
        """`+919876543210`, the form that links take (RFC 3966, RFC 5724)."""
        return phonenumbers.format_number(self._parsed(number), phonenumbers.PhoneNumberFormat.E164)

    def call(self, number: str, label: str = "Call") -> Channel:
        """The channel that rings `number`."""
        return Channel(
            kind="phone", label=label, shown=self.international(number), href=f"tel:{self.e164(number)}"
        )

    def channels_for(self, purpose: str, page: str, topic: str) -> list[Channel]:
        """Those for a block's `for:` option: all of the counsellor's, or the one number of another desk."""
        if purpose == "counsellor":
            return self.channels(page, topic)
        number = {"appointments": self.appointments, "corrections": self.corrections}[purpose]
        return [self.call(number)] if number else []

    def channels(self, page: str, topic: str) -> list[Channel]:
        """The channels that are set, WhatsApp first, with the words for this page already typed."""
        text = self.message.format(page=page, topic=topic)
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
            subject = quote(f"Question about {topic}", safe="")
            href = f"mailto:{self.email}?subject={subject}&body={typed}"
            found.append(Channel(kind="email", label="E-mail", shown=self.email, href=href))
        return found
