"""Serving, a page is not made again where its text and all around it are as they were."""

from functools import partial
from pathlib import Path

from guidebook import shelf
from guidebook.command import is_serving
from guidebook.remembered import digest, remembered
from guidebook.surroundings import surroundings
from jinja2 import Template

around: list[bytes] = []


class RememberedTemplate(Template):
    """Draws a page as MkDocs asks for it, with a dict."""

    def render(self, context):
        draw = partial(super().render, context)
        page = context.get("page")
        return _remembered("file", page, page.content, draw) if page else draw()


def on_nav(nav, config, files):
    if not is_serving():
        return
    addresses = [f"{file.src_uri} {file.dest_uri}" for file in files]
    folders = Path(config.docs_dir), Path(config.theme.custom_dir)
    around[:] = [surroundings(shelf.opened(), *folders, addresses)]


def on_env(env, config, files):
    env.template_class = RememberedTemplate


def on_page_markdown(markdown, page, config, files):
    """The last of its kind: what the others add to the text is in it."""
    render = page.render

    def rendered():
        render(config, files)
        # A build has files of its own, with the same names.
        links = {file.src_uri: found for file, found in (page.links_to_anchors or {}).items()}
        return page.content, page.toc, page.present_anchor_ids, links

    def render_or_remember(config, files):
        page.content, page.toc, page.present_anchor_ids, links = _remembered("page", page, markdown, rendered)
        page.links_to_anchors = {files.get_file_from_path(name): found for name, found in links.items()}

    page.render = render_or_remember


def _remembered(deed, page, text, make):
    return remembered(deed, page.file.src_uri, digest(text, *around), make)
