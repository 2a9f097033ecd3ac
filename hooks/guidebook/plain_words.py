"""Words of the data that go into a page's Markdown as they stand, so they may hold none of its signs."""

import re
from typing import Annotated

from pydantic import AfterValidator, Field


def plain_words(value: str) -> str:
    """The text itself. Raises ValueError, in an editor's words, for signs."""
    if bad := sorted(set(re.findall(r"[<>{}*_`\[\]|#]", value))):
        raise ValueError(f"may not hold {' '.join(bad)}; write plain words")
    return value


Words = Annotated[str, Field(min_length=2), AfterValidator(plain_words)]
