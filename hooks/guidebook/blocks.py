"""`/// name | Title` blocks for Python-Markdown, drawn by overrides/blocks/<name>.html."""

import posixpath
from typing import ClassVar
from xml.etree import ElementTree as etree

from pymdownx.blocks import BlocksExtension
from pymdownx.blocks.block import Block, type_string

from guidebook.block_kinds import KINDS, BlockKind
from guidebook.book import Book
from guidebook.current_page import CurrentPage
from guidebook.drawing import Drawing, replace_body
from guidebook.hours import hours
from guidebook.offices import head_office, in_a_sentence


class BlockTemplates(BlocksExtension):
    """Registers every kind of block. `page` is looked at anew for each block drawn."""

    def __init__(self, drawing: Drawing, book: Book, page: CurrentPage):
        super().__init__()
        self.drawing, self.book, self.page = drawing, book, page

    def extendMarkdownBlocks(self, md, block_mgr):
        """Called by pymdownx for each new Markdown instance."""
        for kind in KINDS.values():
            block_mgr.register(_block_class(kind, self), {})

    def draw(self, kind: BlockKind, title: str, options: dict[str, str]) -> etree.Element:
        """One block, with its body still empty.

        Other data that it shows must be told to guidebook.surroundings: else they stand still while serving.
        """
        topic = options.get("topic") or self.page.topic
        purpose = options.get("for") or "counsellor"
        facts, contact = self.book.facts, self.book.facts.contact
        words = facts.topics[topic].words
        to_counsellor = purpose == "counsellor"
        city = head_office(facts.offices).city
        return self.drawing.element(
            f"blocks/{kind.name}.html",
            title=title or kind.default_title,
            offices=in_a_sentence(city, contact.office_cities) if purpose == "appointments" else "",
            typed=contact.typed(self.page.title, words) if to_counsellor else "",
            hours=hours(contact.hours, city, facts.holidays.values()) if to_counsellor else None,
            channels=contact.channels_for(purpose, self.page.title, words),
            copied=self.book.templates.get(title),
            # Links in templates start at docs/; MkDocs resolves them from the page.
            root=posixpath.relpath(".", posixpath.dirname(self.page.name) or "."),
        )


def _block_class(kind: BlockKind, extension: BlockTemplates) -> type[Block]:
    class TemplateBlock(Block):
        NAME = kind.name
        ARGUMENT = None if kind.title == "optional" else True
        OPTIONS: ClassVar = {option: ("", type_string) for option in kind.options}

        def on_create(self, parent: etree.Element) -> etree.Element:
            root = extension.draw(kind, self.argument, self.options)
            self.body = replace_body(root)
            parent.append(root)
            return root

        def on_add(self, block: etree.Element) -> etree.Element:
            return self.body

    return TemplateBlock
