"""What a page says, line by line: its text as a browser joins it, and what a screen reader says besides."""

from lxml import html

# These join the words around them; every other element begins a new line.
INLINE_NAMES = """
a abbr b bdi bdo button cite code data del dfn em font i img input ins kbd label mark meter output picture
progress q rp rt ruby s samp select slot small span strong sub sup svg td textarea th time tspan u var wbr
"""
INLINE = frozenset(INLINE_NAMES.split())
SILENT = frozenset({"script", "style", "template"})
# Moves with a page's place and neighbours, and is not what the page is about.
AROUND = frozenset({"nav", "footer", "aside"})
CELLS = frozenset({"td", "th"})
SPOKEN = {"alt": "picture", "title": "tip", "aria-label": "read aloud", "placeholder": "hint"}
PRESSED = ("submit", "button", "reset")


def lines(page: bytes) -> list[str]:
    """Every line of a page's HTML. Hidden parts count too: a script or a press may show them.

    What is not text has its kind in front: `picture: A stamp`, `page title: Visas`.
    """
    tree = _tree(page)
    said = _Lines(SILENT)
    for title in tree.xpath("/html/head/title"):
        said.note("page title", title.text or "")
    for description in tree.xpath("/html/head/meta[@name='description']/@content"):
        said.note("description", description)
    for body in tree.xpath("/html/body"):
        said.read(body)
    return said.done


def main_lines(page: bytes) -> list[str]:
    """The lines of what the page is about: of `<main>`, without menus and foot. Empty where there is none."""
    said = _Lines(SILENT | AROUND)
    for main in _tree(page).xpath("//main"):
        said.read(main)
    return said.done


def _tree(page: bytes) -> html.HtmlElement:
    # An empty file has no tree at all.
    return html.document_fromstring(page.strip() or b"<p>", parser=html.HTMLParser(encoding="utf-8"))


class _Lines:
    def __init__(self, silent: frozenset[str]):
        self.done: list[str] = []
        self._silent = silent
        self._open: list[str] = []

    def note(self, kind: str, words: str) -> None:
        """A line of its own for what is not text."""
        if words := " ".join(words.split()):
            self.done.append(f"{kind}: {words}")

    def read(self, element: html.HtmlElement, as_typed: bool = False) -> None:
        """Add what an element says; `as_typed` where its line breaks count."""
        tag = element.tag
        # A comment's tag is a function.
        if not isinstance(tag, str) or tag in self._silent:
            return
        as_typed = as_typed or tag == "pre"
        breaks = tag not in INLINE
        if breaks:
            self._end()
        if tag in CELLS and element.getprevious() is not None:
            self._open.append(" | ")
        self._attributes(element)
        self._add(element.text, as_typed)
        for child in element:
            self.read(child, as_typed)
            self._add(child.tail, as_typed)
        if breaks:
            self._end()

    def _attributes(self, element: html.HtmlElement) -> None:
        for name, kind in SPOKEN.items():
            self.note(kind, element.get(name, ""))
        if element.tag == "input" and element.get("type") in PRESSED:
            self.note("button", element.get("value", ""))

    def _add(self, text: str | None, as_typed: bool) -> None:
        first, *others = (text or "").split("\n") if as_typed else [text or ""]
        self._open.append(first)
        for one in others:
            self._end()
            self._open.append(one)

    def _end(self) -> None:
        line = " ".join("".join(self._open).split())
        self._open.clear()
        if line.strip("| "):
            self.done.append(line)
