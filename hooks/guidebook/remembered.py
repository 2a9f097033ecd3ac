"""What was worked out from a text: while `make serve` runs, only what has changed is worked out again."""

import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from guidebook.command import is_serving

Result = TypeVar("Result")


class Asked:
    """Stands for an object with attributes, and notes which of them are asked for."""

    def __init__(self, whole: Any):
        self._whole, self._asked, self._digests = whole, set(), {}

    def __getattr__(self, name: str) -> Any:
        value = getattr(self._whole, name)
        self._asked.add(name)
        return value

    def begin(self) -> None:
        """Forget what was asked for."""
        self._asked = set()

    def end(self) -> frozenset[str]:
        """What was asked for since the beginning."""
        return frozenset(self._asked)

    def digest(self, names: frozenset[str]) -> bytes:
        """A number that changes with any of these attributes."""
        for name in names - self._digests.keys():
            self._digests[name] = digest(in_words(getattr(self._whole, name)))
        return digest(*(self._digests[name] for name in sorted(names)))


NOTHING = Asked(None)

# Of each deed and name the last results, the latest first, each with the number of what it was made from, and
# what was asked for. An editor saves one page again and again, and takes back what was wrong.
_kept: dict[tuple[str, str], list[tuple[bytes, frozenset[str], Any]]] = {}
LAST = 2


def forget() -> None:
    """The next build works everything out anew."""
    _kept.clear()


def in_words(value: Any) -> str:
    """All that `value` holds, as Python writes it. Raises ValueError for what Python has no words for."""
    words = repr(value)
    if " at 0x" in words:
        raise ValueError(f"no words for {words}")
    return words


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


def remembered(
    deed: str, name: str, made_from: str | bytes, make: Callable[[], Result], asked: Asked = NOTHING
) -> Result:
    """What `make()` gives; or gave, when `deed` was done for `name` and `made_from` was the same.

    `made_from` and what `make` asks `asked` for must be all that it looks at. Whoever gets the result must
    leave it as it is: the next one gets the same. A single build keeps nothing: it would hold pages twice.
    """
    if not is_serving():
        return make()
    kept = _kept.setdefault((deed, name), [])
    for place, (number, names, result) in enumerate(kept):
        if number == digest(made_from, asked.digest(names)):
            kept.insert(0, kept.pop(place))
            return result
    asked.begin()
    result = make()
    names = asked.end()
    kept[:] = [(digest(made_from, asked.digest(names)), names, result), *kept[: LAST - 1]]
    return result
