"""The papers that hosts ask for: docs/_data/documents.yml, shown as a checklist."""

from typing import Annotated

from pydantic import Field

from guidebook import schema
from guidebook.stays import Stays


class Document(schema.Strict):
    """`issuer` is written `from` and `stays` is written `for` in the data; `time` is advice, in words."""

    title: Annotated[str, Field(min_length=2)]
    issuer: Annotated[str, Field(alias="from")]
    time: str
    says: str
    stays: Stays
    guide: str
    template: str | None = None
