"""Hands overrides/call-back.html what the form offers to choose from."""

from guidebook import shelf
from guidebook.call_back import PAGE, call_back


def on_page_context(context, page, config, nav):
    if page.file.src_uri == PAGE:
        context["call_back"] = call_back(shelf.opened())
