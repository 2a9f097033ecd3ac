"""Collects the text of every page and writes the index that our search reads when a student opens it."""

import json
from pathlib import Path

from guidebook import shelf
from guidebook.page_tree import page_tree
from guidebook.remembered import remembered
from guidebook.search_index import index, sections

INDEX = "assets/search.json"

texts: dict[str, list[tuple[str, str, str]]] = {}


def on_files(files, config):
    texts.clear()


def on_page_content(html, page, config, files):
    name = page.file.src_uri
    texts[name] = remembered("sections", name, html, lambda: list(sections(page_tree(html))))


def on_post_build(config):
    data = index(shelf.opened(), dict(sorted(texts.items())))
    with (Path(config.site_dir) / INDEX).open("w", encoding="utf-8") as file:
        json.dump(data, file, ensure_ascii=False, separators=(",", ":"))
