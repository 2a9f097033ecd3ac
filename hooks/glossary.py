"""Puts the terms of docs/_data/glossary.yml into the page that lists them."""

from pathlib import Path

from guidebook import shelf
from guidebook.drawing import Drawing
from guidebook.glossary import PAGE
from mkdocs.exceptions import PluginError


def on_page_markdown(markdown, page, config, files):
    if page.file.src_uri != PAGE:
        return None
    book = shelf.opened()
    terms = sorted(book.facts.glossary.values(), key=lambda one: one.term.lower())
    titles = {name: one.settings.title for name, one in book.pages.items()}
    drawing = Drawing(Path(config.theme.custom_dir), error=PluginError)
    return markdown + drawing.text("glossary.md", terms=terms, titles=titles)
