"""Holds the text of each page packed until its turn comes: MkDocs holds all of them to the end.

While serving, the texts are remembered anyhow, and these are the same.
"""

import zlib

from guidebook.command import is_serving
from mkdocs.plugins import event_priority

packed: dict[str, bytes] = {}


@event_priority(-100)  # after all that look at the text
def on_page_content(html, page, config, files):
    if is_serving():
        return html
    packed[page.file.src_uri] = zlib.compress(html.encode(), level=1)
    return ""


@event_priority(100)  # before all that look at it again
def on_page_context(context, page, config, nav):
    if not is_serving():
        page.content = zlib.decompress(packed.pop(page.file.src_uri)).decode()


@event_priority(-100)
def on_post_page(output, page, config):
    page.content = None
    # Not None: MkDocs takes that for a page not read yet and gives it no title, and the menus of the pages
    # still to come say "None".
    page.markdown = ""
