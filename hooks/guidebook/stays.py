"""The two kinds of stay that the tools plan for."""

from typing import Annotated, Literal

from pydantic import Field

STAYS = {"elective": "Elective (student)", "observership": "Observership"}
Stay = Literal[tuple(STAYS)]
# Written `for` in the data, which no Python name can be.
Stays = Annotated[list[Stay], Field(alias="for", min_length=1)]
