"""Wide tables scroll inside a frame that a keyboard reaches and a screen reader names."""

from collections import Counter
from xml.etree import ElementTree as etree

from markdown import Extension, Markdown
from markdown.treeprocessors import Treeprocessor


class ScrollingTables(Extension):
    """Puts every table into `<div class="table" role="region" tabindex="0" aria-label="Table: heading">`."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Called by Markdown for each new instance."""
        # After inline (20), so that headings have their words; before toc (5), which adds signs to them.
        md.treeprocessors.register(_Frames(md), "scrolling_tables", 10)


class _Frames(Treeprocessor):
    def run(self, root: etree.Element) -> None:
        self._heading = "this page"
        self._used: Counter = Counter()
        self._visit(root)

    def _visit(self, parent: etree.Element) -> None:
        for index, child in enumerate(parent):
            if child.tag in ("h1", "h2", "h3", "h4"):
                self._heading = "".join(child.itertext())
            if child.tag == "table":
                parent[index] = self._framed(child)
            else:
                self._visit(child)

    def _framed(self, table: etree.Element) -> etree.Element:
        self._used[self._heading] += 1
        times = self._used[self._heading]
        label = f"Table: {self._heading}" + (f" ({times})" if times > 1 else "")
        frame = etree.Element(
            "div", {"class": "table", "role": "region", "tabindex": "0", "aria-label": label}
        )
        frame.tail, table.tail = table.tail, None
        table.set("class", "table__table")
        frame.append(table)
        return frame
