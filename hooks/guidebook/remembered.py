"""What was worked out from a text: while `make serve` runs, only what has changed is worked out again."""

import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from guidebook.command import is_serving

Result = TypeVar("Result")

# Of each deed and name the last result only: an editor saves one page again and again.
_kept: dict[tuple[str, str], tuple[bytes, Any]] = {}


def digest(*texts: str | bytes) -> bytes:
    """A short number for these texts in this order; other texts have another."""
    number = hashlib.blake2b(digest_size=16)
    for text in texts:
        data = text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text
        number.update(len(data).to_bytes(8, "big"))
        number.update(data)
    return number.digest()


def files_digest(folder: Path) -> bytes:
    """A number that changes with any file below `folder`."""
    files = (file for file in sorted(folder.rglob("*")) if file.is_file())
    return digest(*(part for file in files for part in (str(file), file.read_bytes())))


def remembered(deed: str, name: str, made_from: str | bytes, make: Callable[[], Result]) -> Result:
    """What `make()` gives; or gave, when `deed` was last done for `name` and `made_from` was the same.

    `made_from` must hold all that `make` looks at. Whoever gets the result must leave it as it is: the next
    one gets the same. A single build keeps nothing: it would hold every page twice.
    """
    if not is_serving():
        return make()
    now = digest(made_from)
    before, result = _kept.get((deed, name), (b"", None))
    if before != now:
        result = make()
        _kept[deed, name] = now, result
    return result
