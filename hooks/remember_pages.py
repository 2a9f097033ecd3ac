"""Serving, a page whose text and surroundings are as they were is not turned into HTML again."""

from pathlib import Path

from guidebook import shelf
from guidebook.remembered import digest, remembered
from guidebook.surroundings import surroundings

around: list[bytes] = []


def on_nav(nav, config, files):
    addresses = [f"{file.src_uri} {file.dest_uri}" for file in files]
    folders = Path(config.docs_dir), Path(config.theme.custom_dir)
    around[:] = [surroundings(shelf.opened(), *folders, addresses)]


def on_page_markdown(markdown, page, config, files):
    """The last of its kind: what the others add to the text is in it."""
    render = page.render

    def rendered():
        render(config, files)
        # A build has files of its own, with the same names.
        links = {file.src_uri: found for file, found in (page.links_to_anchors or {}).items()}
        return page.content, page.toc, page.present_anchor_ids, links

    def render_or_remember(config, files):
        made_from = digest(markdown, *around)
        page.content, page.toc, page.present_anchor_ids, links = remembered(
            "page", page.file.src_uri, made_from, rendered
        )
        page.links_to_anchors = {files.get_file_from_path(name): found for name, found in links.items()}

    page.render = render_or_remember
