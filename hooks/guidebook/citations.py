"""`[^id]` for Python-Markdown: a footnote whose words come from docs/_data/sources.yml."""

from xml.etree import ElementTree as etree

from markdown import Extension, Markdown
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from guidebook.drawing import Drawing
from guidebook.markdown_source import CITATION
from guidebook.sources import Source

MARK = "citation"


class Citations(Extension):
    """Numbers sources in the order a page cites them, and lists those, drawn by overrides/citations.html.

    An id that is not in `sources` stays as it is written: lint.citations has refused it before.
    """

    def __init__(self, drawing: Drawing, sources: dict[str, Source]):
        super().__init__()
        self.drawing, self.sources = drawing, sources

    def extendMarkdown(self, md: Markdown) -> None:
        """Called by Markdown for each new instance."""
        # Before links (160), which would take the brackets.
        md.inlinePatterns.register(_Mark(self.sources), "citation", 175)
        # After inline (20), when every mark is in the tree; before MkDocs resolves links (0).
        md.treeprocessors.register(_List(self), "citations", 15)


class _Mark(InlineProcessor):
    """Leaves `<sup class="citation" id="...">`: inline text is not met in the order it is read."""

    def __init__(self, sources: dict[str, Source]):
        super().__init__(CITATION.pattern)
        self.sources = sources

    def handleMatch(self, m, data):
        if m[1] not in self.sources:
            return None, None, None
        return etree.Element("sup", {"class": MARK, "id": m[1]}), m.start(0), m.end(0)


class _List(Treeprocessor):
    def __init__(self, citations: Citations):
        self.citations = citations

    def run(self, root: etree.Element) -> None:
        back: dict[str, list[str]] = {}  # a source's id: the ids of its marks, both in reading order
        for mark in root.iter("sup"):
            if mark.get("class") != MARK:
                continue
            key = mark.get("id", "")
            places = back.setdefault(key, [])
            # The ids and classes of Markdown's own footnotes, which Material's tooltips look for.
            places.append(f"fnref{len(places) + 1 if places else ''}:{key}")
            mark.set("id", places[-1])
            link = etree.SubElement(mark, "a", {"class": "footnote-ref", "href": f"#fn:{key}"})
            link.text = AtomicString(str(list(back).index(key) + 1))
        if back:
            sources = self.citations.sources
            entries = [{"id": key, "source": sources[key], "back": places} for key, places in back.items()]
            root.append(self.citations.drawing.element("citations.html", entries=entries))
