"""One row of docs/_data/hosts.yml. What we have not read is "unknown", which is never a no."""

from collections.abc import Iterator
from datetime import date
from difflib import get_close_matches
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BeforeValidator, Field, model_validator

from guidebook import schema
from guidebook.hosts.states import STATES, State
from guidebook.plain_words import Words
from guidebook.sources import Published, WebAddress

Answer = Literal["yes", "no", "depends", "unknown"]
PageAge = Literal["2024 or later", "2019 to 2023", "before 2019", "undated"]
# The first year of each age: nothing is taken for newer than we know.
FIRST_YEAR = {"2024 or later": 2024, "2019 to 2023": 2019, "before 2019": 0, "undated": 0}
# How often a fee is paid in a placement of four weeks.
TIMES_IN_FOUR_WEEKS = {"application": 1, "elective": 1, "stay": 1, "month": 1, "4 weeks": 1, "week": 4}


def _yes_or_no(value: Any) -> Any:
    # YAML reads a bare yes as true.
    return {True: "yes", False: "no"}.get(value, value) if isinstance(value, bool) else value


def _state(value: str) -> str:
    if value not in STATES:
        codes = {state.name.lower(): code for code, state in STATES.items()}
        near = get_close_matches(value.lower(), codes, n=1, cutoff=0.7)
        hint = f'did you mean "{codes[near[0]]}"?' if near else 'write two letters, like TX, or "DC"'
        raise ValueError(f'is "{value}", no US state; {hint}')
    return value


def _amount(value: Any) -> Any:
    if not isinstance(value, int) or isinstance(value, bool) or not 0 < value < 100_000:
        raise ValueError(
            f'is "{value}"; write a whole number like 4635, and put what it is for behind "per:"'
        )
    return value


AnswerField = Annotated[Answer, BeforeValidator(_yes_or_no)]


class Fee(schema.Strict):
    """`year` is the year of the figure where it is not the page's; `source` where it is from elsewhere."""

    amount: Annotated[int, BeforeValidator(_amount)]
    currency: Literal["USD"]
    per: Literal["application", "elective", "stay", "month", "4 weeks", "week"]
    what: Annotated[Words | None, Field(alias="for")] = None
    year: Annotated[int | None, Field(ge=2000, le=2100)] = None
    source: WebAddress | None = None

    @property
    def words(self) -> str:
        """`USD 4,635 per 4 weeks (tuition)`, without its source."""
        what = ", ".join(word for word in (self.what, str(self.year or "")) if word)
        return f"{self.currency} {self.amount:,} per {self.per}" + (f" ({what})" if what else "")


class Host(schema.Strict):
    """One row. `*_details` say more in a student's words; `more_fees`: there are fees that we have not read.

    `intake` says whom it takes from outside: open, limited (on a condition), partners (only of partner
    schools), suspended, closed, or unclear. `confirm` is the host's own page where `source` is not, or where
    another page is newer. `published` is as exact as the page's own date.
    """

    name: Annotated[Words, Field(max_length=90)]
    kind: Literal["school", "hospital", "society", "company"]
    city: Words | None = None
    state: Annotated[str, AfterValidator(_state)] | None = None
    activities: Annotated[list[Literal["elective", "observership", "externship"]], Field(min_length=1)]
    intake: Literal["open", "limited", "partners", "suspended", "closed", "unclear"]
    students: AnswerField
    students_details: Words | None = None
    graduates: AnswerField
    graduates_details: Words | None = None
    step1: AnswerField
    step1_details: Words | None = None
    english: AnswerField
    english_details: Words | None = None
    vslo: AnswerField
    vslo_details: Words | None = None
    fees: tuple[Fee, ...] = ()
    more_fees: bool = False
    fees_details: Words | None = None
    length: Words | None = None
    apply: Words | None = None
    visa: Words | None = None
    note: Words | None = None
    source: WebAddress
    source_is: Literal["host", "another site"] = "host"
    confirm: WebAddress | None = None
    seen: date
    seen_as: Literal["page", "copy"]
    published: Published = None
    page_age: PageAge
    confidence: Literal["high", "medium", "low"]

    @model_validator(mode="after")
    def _agrees_with_itself(self) -> "Host":
        for slip in self._contradictions():
            raise ValueError(slip)
        return self

    def _contradictions(self) -> Iterator[str]:
        if self.intake == "closed" and (self.students != "no" or self.graduates == "yes"):
            yield 'is closed, but takes students or graduates; change "intake", or the answers to "no"'
        if self.published is not None:
            year = int(str(self.published)[:4])
            age = "2024 or later" if year >= 2024 else "2019 to 2023" if year >= 2019 else "before 2019"
            if self.page_age != age:
                yield f'was published in {year}; write "page_age: {age}"'
        if bool(self.city) != bool(self.state):
            yield "has a city without a state, or the other way round; give both, or none for several places"

    @property
    def where(self) -> State | None:
        """The state, or None for a host in several places."""
        return STATES[self.state] if self.state else None

    @property
    def place(self) -> str:
        """`New Haven, Connecticut`."""
        return f"{self.city}, {STATES[self.state].name}" if self.state else "Several places in the USA"

    @property
    def own_page(self) -> str | None:
        """Where to confirm with the host itself; None where we know no page of its own."""
        return self.confirm or (self.source if self.source_is == "host" else None)

    @property
    def fee_for_four_weeks(self) -> int | None:
        """All fees of one placement of four weeks in dollars; None where one of them was not read."""
        if not self.fees or self.more_fees:
            return None
        return sum(fee.amount * TIMES_IN_FOUR_WEEKS[fee.per] for fee in self.fees)

    @property
    def known_year(self) -> int:
        """The earliest year in which the page can be what we read; 0 where it shows no date or is old."""
        return int(str(self.published)[:4]) if self.published else FIRST_YEAR[self.page_age]
