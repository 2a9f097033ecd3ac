"""Serving, a page is not made again where its text and all that it is made from besides are as they were."""

from functools import partial
from pathlib import Path

from guidebook import shelf
from guidebook.command import is_serving
from guidebook.remembered import Asked, digest, forget, in_words, remembered
from guidebook.surroundings import Surroundings
from jinja2 import Template

# Of what MkDocs hands a template, all that a page can show stands in the menu, the settings or the page.
OF_MKDOCS = {
    "base_url",
    "build_date_utc",
    "config",
    "extra_css",
    "extra_javascript",
    "mkdocs_version",
    "nav",
    "page",
    "pages",
}

around: list[Surroundings] = []


class RememberedTemplate(Template):
    """Draws a page as MkDocs asks for it, with a dict."""

    def render(self, context):
        draw = partial(super().render, context)
        page = context.get("page")
        if not page:
            return draw()
        own = (self.name, page.url, page.title, page.content, str(page.toc), str(page.meta))
        added = {name: value for name, value in context.items() if name not in OF_MKDOCS}
        menu = _entries([*context["nav"].items, *_near(page)])
        made_from = digest(around[0].templates, *own, in_words(added), *menu)
        return remembered("file", page.file.src_uri, made_from, draw, self.globals["guide"])


def on_nav(nav, config, files):
    if not is_serving():
        return
    addresses = [(file.src_uri, file.dest_uri) for file in files]
    around[:] = [Surroundings(shelf.opened(), Path(config.theme.custom_dir), addresses)]


def on_env(env, config, files):
    if is_serving():
        env.template_class = RememberedTemplate
        env.globals["guide"] = Asked(env.globals["guide"])


def on_page_markdown(markdown, page, config, files):
    """The last of its kind: what the others add to the text is in it."""
    if not is_serving():
        return
    render = page.render

    def rendered():
        render(config, files)
        # A build has files of its own, with the same names.
        links = {file.src_uri: found for file, found in (page.links_to_anchors or {}).items()}
        return page.content, page.toc, page.present_anchor_ids, links

    def render_or_remember(config, files):
        name = page.file.src_uri
        made_from = around[0].of_text(name, page.meta["title"], page.meta["topic"], markdown)
        page.content, page.toc, page.present_anchor_ids, links = remembered("page", name, made_from, rendered)
        page.links_to_anchors = {files.get_file_from_path(name): found for name, found in links.items()}

    page.render = render_or_remember


def on_post_build(config):
    """Templates are read when needed: one saved meanwhile may have drawn what is noted for the old one."""
    if is_serving() and around[0].have_changed():
        forget()


def _near(page):
    """What the menu shows besides its sections, what the path shows, and what is before and behind."""
    for one in page.ancestors:
        yield from (one, *(one.children or ()))
    yield from (one for one in (page.previous_page, page.next_page) if one)


def _entries(items):
    return (f"{one.title} {_address(one)} {bool(one.children)}" for one in items)


def _address(item):
    return _address(item.children[0]) if item.children else getattr(item, "url", "")  # a section may be empty
