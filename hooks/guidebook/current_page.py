"""Which page is being turned into HTML: what the Markdown extensions need to know of it."""

from dataclasses import dataclass


@dataclass
class CurrentPage:
    """Filled in anew before each page. `name` is its path below docs, `topic` a key of topics.yml."""

    name: str = ""
    title: str = ""
    topic: str = ""
