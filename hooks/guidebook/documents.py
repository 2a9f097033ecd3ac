"""The papers that hosts ask for: docs/_data/documents.yml, shown as a checklist."""

from typing import Annotated, Literal

from pydantic import Field

from guidebook import schema


class Document(schema.Strict):
    """`issuer` is written `from` and `stays` is written `for` in the data; `time` is advice, in words."""

    title: Annotated[str, Field(min_length=2)]
    issuer: Annotated[str, Field(alias="from")]
    time: str
    says: str
    stays: Annotated[list[Literal["elective", "observership"]], Field(alias="for", min_length=1)]
    guide: str
    template: str | None = None
