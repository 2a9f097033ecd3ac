"""Words that mean the same to a student who searches: docs/_data/synonyms.yml."""

import re
from typing import Annotated

from pydantic import AfterValidator, Field

from guidebook import schema

# A whole question would find one page, and hide how well search finds it.
MOST_WORDS = 5


def _word(value: str) -> str:
    if not re.fullmatch(r"[a-z0-9]+( [a-z0-9]+)*", value):
        raise ValueError("must be small letters, digits and single spaces, as search reads them")
    if len(value.split()) > MOST_WORDS:
        raise ValueError(
            f'is "{value}", more than {MOST_WORDS} words; write a phrase: questions are in questions.yml'
        )
    return value


class Synonyms(schema.Strict):
    """Words and phrases that mean the same to a student who searches."""

    words: Annotated[list[Annotated[str, AfterValidator(_word)]], Field(min_length=2)]
