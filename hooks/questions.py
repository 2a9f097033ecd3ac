"""Puts the questions of docs/_data/questions.yml into the page that shows them."""

from pathlib import Path

from guidebook import shelf
from guidebook.drawing import Drawing
from guidebook.questions import PAGE, by_page
from mkdocs.exceptions import PluginError


def on_page_markdown(markdown, page, config, files):
    if page.file.src_uri != PAGE:
        return None
    book = shelf.opened()
    groups = by_page(book.facts.questions, {name: one.settings.title for name, one in book.pages.items()})
    drawing = Drawing(Path(config.theme.custom_dir), error=PluginError)
    return markdown + drawing.text("questions.md", groups=groups)
