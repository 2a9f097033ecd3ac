"""Collects the text of every page and writes the index that our search reads when a student opens it."""

import json
from pathlib import Path

from guidebook import shelf
from guidebook.search_index import index

INDEX = "assets/search.json"

contents: dict[str, str] = {}


def on_files(files, config):
    contents.clear()


def on_page_content(html, page, config, files):
    contents[page.file.src_uri] = html


def on_post_build(config):
    data = index(shelf.opened(), dict(sorted(contents.items())))
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    (Path(config.site_dir) / INDEX).write_text(text, encoding="utf-8")
