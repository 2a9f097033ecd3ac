"""What a stay costs: docs/_data/costs.yml. A figure has a source; without one the student fills it in."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from guidebook import schema


class CostItem(schema.Strict):
    """`low` and `high` are US dollars for each `per`; both are None where no source prints a figure."""

    title: Annotated[str, Field(min_length=3)]
    per: Literal["elective", "week", "stay"]
    low: Annotated[int, Field(ge=0, le=100_000)] | None = None
    high: Annotated[int, Field(ge=0, le=100_000)] | None = None
    sources: Annotated[list[str], Field(default_factory=list)]
    note: str | None = None

    @model_validator(mode="after")
    def _sourced(self) -> Self:
        if (self.low is None) != (self.high is None):
            raise ValueError("has only one of low and high; write both, or neither")
        if self.low is not None and not self.sources:
            raise ValueError("has a figure without a source; add sources, or take the figure out")
        if self.low is not None and self.low > self.high:
            raise ValueError(f"has low {self.low} above high {self.high}; swap them")
        return self
