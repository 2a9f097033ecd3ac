"""Puts each page made from data under its list: in the path over the page, and in the menu."""

from guidebook import shelf


def on_nav(nav, config, files):
    for name, page in shelf.opened().pages.items():
        if page.above:
            files.get_file_from_path(name).page.parent = files.get_file_from_path(page.above).page
