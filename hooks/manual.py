"""Puts what the code knows into the editors' manual: blocks, settings, checks."""

from pathlib import Path

from guidebook import manual, shelf
from guidebook.drawing import Drawing
from mkdocs.exceptions import PluginError


def on_page_markdown(markdown, page, config, files):
    if template := manual.PAGES.get(page.file.src_uri):
        drawing = Drawing(Path(config.theme.custom_dir), error=PluginError)
        return markdown + drawing.text(template, **manual.facts(shelf.opened(), Path(config.docs_dir)))
    return None
