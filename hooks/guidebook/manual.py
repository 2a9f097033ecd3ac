"""What the editors' manual says of the code: read from the code, so that it cannot go stale."""

from dataclasses import dataclass
from pathlib import Path
from typing import get_type_hints

from guidebook import built_article, built_site, lint, page_names, readers_words
from guidebook.block_kinds import KINDS, BlockKind
from guidebook.book import Book
from guidebook.front_matter import FrontMatter

# The page of the manual, and the template that is added to it.
PAGES = {
    "editing/blocks.md": "manual_blocks.md",
    "editing/settings-block.md": "manual_settings.md",
    "editing/messages.md": "manual_messages.md",
    "editing/call-back.md": "manual_call_back.md",
}
# The script that the manual tells the owner to copy.
RECEIVER = "editing/call-back-receiver.gs"
# What looks at the finished pages.
SECOND_LOOK = (built_article, readers_words, page_names, built_site)
TITLES = {
    "needed": "needed: write it behind a bar",
    "optional": "if you like, behind a bar",
    "file": "the name of the file, behind a bar",
}


@dataclass(frozen=True)
class BlockManual:
    """A block as the manual shows it: `written` is what to type."""

    name: str
    purpose: str
    title: str
    options: list[tuple[str, str]]
    written: str


@dataclass(frozen=True)
class Setting:
    """A line of the settings block."""

    name: str
    means: str
    needed: bool


def facts(book: Book, docs: Path) -> dict[str, object]:
    """Everything that the manual's templates may draw; `docs` is the folder of the pages."""
    return {
        "blocks": blocks(book),
        "settings": settings(),
        "rules": lint.kinds(),
        "on_finished_pages": [one.__doc__.split("\n")[0] for one in SECOND_LOOK],
        "receiver": (docs / RECEIVER).read_text(encoding="utf-8"),
    }


def blocks(book: Book) -> list[BlockManual]:
    """All blocks, in the order in which the code lists them."""
    return [
        BlockManual(
            kind.name,
            kind.purpose,
            TITLES[kind.title],
            [
                (option, ", ".join(values or sorted(book.facts.topics.ids)))
                for option, values in kind.options.items()
            ],
            _written(kind, book),
        )
        for kind in KINDS.values()
    ]


def _written(kind: BlockKind, book: Book) -> str:
    title = {
        "needed": " | Ask before you pay",
        "optional": "",
        "file": f" | {min(book.templates, default='')}",
    }
    lines = [f"/// {kind.name}{title[kind.title]}", kind.example, "///"]
    return "\n".join(line for line in lines if line)


def settings() -> list[Setting]:
    """The lines of the settings block, with what each means."""
    return [
        Setting(name, field.description, field.is_required())
        for name, field in FrontMatter.model_fields.items()
        if field.description and name in get_type_hints(FrontMatter)
    ]
