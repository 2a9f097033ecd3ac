"""One small stylesheet out of Material's and ours, without the rules that no page can use."""

import re
from collections.abc import Iterable, Iterator

import lightningcss

# Other attributes that end so, like data-id, only keep a rule too many.
ATTRIBUTE = re.compile(r"(?:class|id|for)=(?:\"([^\"]*)\"|'([^']*)'|([^\s>\"']+))")
WORD = re.compile(r"[\w-]+")
TEXT = r"\"[^\"]*\"|'[^']*'"
# Begins a declaration, unlike .channel--whatsapp:is(:hover). A value ends at a semicolon that stands in no
# quotes and no brackets: url(data:...;...).
PROPERTY = re.compile(
    rf"(?<=[{{;}}])(?P<name>--[\w-]+):(?:[^;{{}}\"'()]|{TEXT}|\((?:[^()\"']|{TEXT}|\([^()]*\))*\))*;?",
)
NAME = re.compile(r"[.#](-?[A-Za-z_][\w-]*)")


def names_in_html(html: str) -> set[str]:
    """The classes and ids of a page."""
    return {name for groups in ATTRIBUTE.findall(html) for value in groups for name in value.split()}


def names_in_script(script: str) -> set[str]:
    """Every word of a script: it may put any of them on an element."""
    return set(WORD.findall(script))


def stylesheet(parts: Iterable[str], used: set[str], browsers: list[str]) -> str:
    """The CSS texts in `parts`, in their order, minified, without rules for classes and ids not in `used`.

    Written so that all of `browsers` read it; they are named as browserslist does, "firefox 140". ValueError
    where there is no such browser.
    """
    whole = "\n".join(parts)
    css = lightningcss.process_stylesheet(whole, unused_symbols=set(NAME.findall(whole)) - used)
    # Once, at the end: what is written for older browsers would be written twice.
    return lightningcss.process_stylesheet(_without_unread_properties(css), browsers_list=browsers)


def _without_unread_properties(css: str) -> str:
    """Material sets a custom property for each icon of each kind of box; nobody reads most of them."""
    longer = ""
    while longer != css:
        longer, read = css, set(re.findall(r"var\((--[\w-]+)", css))
        css = "".join(piece for piece, name in _pieces(css) if not name or name in read)
    return css


def _pieces(css: str) -> Iterator[tuple[str, str]]:
    """The custom properties of `css` with their names, and what stands between them with no name."""
    end = 0
    for found in PROPERTY.finditer(css):
        yield css[end : found.start()], ""
        yield found[0], found["name"]
        end = found.end()
    yield css[end:], ""
