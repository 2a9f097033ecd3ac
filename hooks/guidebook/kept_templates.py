"""Templates that were compiled once, for the builds to come in this process."""

from types import CodeType

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket


class KeptTemplates(BytecodeCache):
    """For one environment: its settings are compiled in. A template with another text is compiled again."""

    def __init__(self) -> None:
        self._codes: dict[str, tuple[str, CodeType]] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Called by Jinja before it compiles."""
        checksum, code = self._codes.get(bucket.key, ("", None))
        if checksum == bucket.checksum:
            bucket.code = code

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Called by Jinja once it has compiled."""
        self._codes[bucket.key] = bucket.checksum, bucket.code


of_pages = KeptTemplates()
of_texts = KeptTemplates()
