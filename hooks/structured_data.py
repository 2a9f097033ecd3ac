"""Adds each page's JSON-LD, with the way to the page from the menu."""

from urllib.parse import urljoin

from guidebook import shelf
from guidebook.structured_data import structured_data


def on_page_context(context, page, config, nav):
    book = shelf.opened()
    trail = []
    if not page.is_homepage:
        above = [(one.title, urljoin(config.site_url, _address(one))) for one in reversed(page.ancestors)]
        trail = [(nav.homepage.title, config.site_url), *above, (page.title, page.canonical_url)]
    context["structured_data"] = structured_data(
        book.pages[page.file.src_uri],
        book,
        site_name=config.site_name,
        site_url=config.site_url,
        url=page.canonical_url,
        trail=trail,
    )


def _address(item):
    return item.url if item.is_page else _address(item.children[0])
