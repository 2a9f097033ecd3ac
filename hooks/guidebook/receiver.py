"""Where a call-back request goes: `form` in docs/_data/contact.yml. The owner chooses it."""

from ipaddress import ip_address
from typing import Annotated, Literal, Self
from urllib.parse import SplitResult, urlsplit

from pydantic import AfterValidator, Field, model_validator

from guidebook import schema

# Apps Script answers by leading on to a one-time address elsewhere, so a page must be let go there too:
# https://developers.google.com/apps-script/guides/content
LEADS_ON = {"https://script.google.com": "https://script.googleusercontent.com"}


def _endpoint(value: str) -> str:
    parts = urlsplit(value)
    # It becomes part of the security policy, where a space or a semicolon would say something else.
    if any(sign in value for sign in " ;,'\"") or parts.fragment or "@" in parts.netloc or not parts.hostname:
        raise ValueError(f'is "{value}", no whole address; copy it from the service, like https://...')
    if parts.scheme != "https" and not (parts.scheme == "http" and _is_this_machine(parts)):
        raise ValueError(f'is "{value}"; write an address that starts with https://')
    return value


def _is_this_machine(parts: SplitResult) -> bool:
    try:
        return ip_address(parts.hostname).is_loopback
    except ValueError:
        return parts.hostname == "localhost"


class Receiver(schema.Strict):
    """`endpoint` is None where the form makes a message instead of sending. `sends` is how the fields go.

    Students read: "It is stored in `stored_in`, for `kept_for`."
    """

    endpoint: Annotated[
        Annotated[str, AfterValidator(_endpoint)] | None,
        Field(description="Where call-back requests go; see docs/editing/call-back.md"),
    ] = None
    sends: Literal["form", "json"] = "form"
    stored_in: Annotated[str | None, Field(description="In what call-back requests are stored")] = None
    kept_for: Annotated[str | None, Field(description="How long call-back requests are kept")] = None

    @model_validator(mode="after")
    def _said_to_students(self) -> Self:
        if self.endpoint and not (self.stored_in and self.kept_for):
            raise ValueError("has an endpoint; write stored_in and kept_for too: students are told")
        return self

    @property
    def host(self) -> str:
        """The name of the service, as a student may know it."""
        return urlsplit(self.endpoint).hostname if self.endpoint else ""

    @property
    def origins(self) -> list[str]:
        """What the page may reach, for the security policy; empty without an endpoint."""
        if not self.endpoint:
            return []
        parts = urlsplit(self.endpoint)
        origin = f"{parts.scheme}://{parts.netloc}"
        return [origin, LEADS_ON[origin]] if origin in LEADS_ON else [origin]
