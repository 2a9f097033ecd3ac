"""Gives Markdown our blocks, citations, terms and tables, and tells them which page is being drawn."""

from pathlib import Path

from guidebook import shelf
from guidebook.blocks import BlockTemplates
from guidebook.citations import Citations
from guidebook.current_page import CurrentPage
from guidebook.drawing import Drawing
from guidebook.glossary import GlossaryTerms
from guidebook.tables import ScrollingTables
from mkdocs.exceptions import PluginError

current = CurrentPage()


def on_config(config):
    book = shelf.opened()
    drawing = Drawing(Path(config.theme.custom_dir), error=PluginError)
    ours = [
        BlockTemplates(drawing, book, current),
        Citations(drawing, book.facts.sources),
        GlossaryTerms(book.facts.glossary, current),
        ScrollingTables(),
    ]
    # Some plugins fire on_config again, and pymdownx refuses a block that is registered twice.
    others = [one for one in config.markdown_extensions if not isinstance(one, tuple(map(type, ours)))]
    config.markdown_extensions = [*others, *ours]


def on_page_markdown(markdown, page, config, files):
    current.name, current.title, current.topic = page.file.src_uri, page.meta["title"], page.meta["topic"]
