"""Reads all that editors wrote, before any other hook asks for it."""

from pathlib import Path

from guidebook import shelf


def on_config(config):
    shelf.open_book(Path(config.docs_dir))
