"""A page's text as an element tree: parsed once, though search and the checks both look at it."""

from functools import lru_cache

from lxml import html


@lru_cache(maxsize=1)
def page_tree(content: str) -> html.HtmlElement:
    """The tree of a page's HTML. Whoever gets it must leave it as it is: the next one gets the same."""
    return html.fragment_fromstring(content, create_parent="div")
