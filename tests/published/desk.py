"""A copy of the guide's sources, and an editor's hand movements in it: put in, replace, rename, relink."""

import posixpath
import re
from pathlib import Path

from guidebook.book import Book, Page
from guidebook.guides import is_guide
from guidebook.hosts.row import Host


class Desk:
    """`root` is the folder that holds docs/ and mkdocs.yml; `book` is what stood there at first."""

    def __init__(self, root: Path, book: Book):
        self.root, self.book = root, book
        self.today = self.book.today.isoformat()
        self.guides = [page for page in self.book.written() if is_guide(page)]

    @property
    def guide(self) -> Page:
        """Some guide to write in: of those of text alone the shortest, which has most room."""
        tools = {"template", "timer"}
        plain = (page for page in self.guides if not tools & {one.text for one in page.source.blocks})
        return min(plain, key=lambda page: (len(page.source.text), page.name))

    def unlinked_hosts(self) -> list[tuple[str, Host]]:
        """The hosts to which no page links, with their ids."""
        links = " ".join(link.text for page in self.book.written() for link in page.source.links)
        return [(key, one) for key, one in self.book.facts.hosts.items() if f"hosts/{key}.md" not in links]

    def text(self, name: str) -> str:
        """What stands in a file below `root`."""
        return (self.root / name).read_text(encoding="utf-8")

    def write(self, name: str, text: str) -> None:
        """Put `text` in place of a file below `root`, or make one."""
        (self.root / name).parent.mkdir(parents=True, exist_ok=True)
        (self.root / name).write_text(text, encoding="utf-8")

    def replace(self, name: str, old: str, new: str, *, times: int = 1) -> None:
        """Put `new` where the pattern `old` first fits, in a file in which it must."""
        text, done = re.subn(old, lambda found: found.expand(new), self.text(name), count=times, flags=re.M)
        assert done, f"{name} has no {old}"
        self.write(name, text)

    def put(self, words: str, page: Page | None = None) -> None:
        """Put a paragraph, list, table or block into a guide, before its last section."""
        page = page or self.guide
        before, mark, after = self.text(page.path).rpartition("\n## ")
        assert mark, page.path
        self.write(page.path, f"{before}\n{words}\n{mark}{after}")

    def first_entry(self, name: str, entry: str) -> None:
        """Put an entry before all others of a file in docs/_data, behind the words at its top."""
        name = f"docs/_data/{name}"
        text = self.text(name)
        start = re.search(r"^[a-z0-9]", text, re.M).start()
        self.write(name, f"{text[:start]}{entry.strip()}\n\n{text[start:]}")

    def last_entry(self, name: str, entry: str) -> None:
        """Put an entry behind all others of a file in docs/_data."""
        name = f"docs/_data/{name}"
        self.write(name, f"{self.text(name).rstrip()}\n\n{entry.strip()}\n")

    def without_entry(self, name: str, key: str) -> None:
        """Take an entry out of a file in docs/_data."""
        self.replace(f"docs/_data/{name}", rf"^{re.escape(key)}:\n(?:(?:[ #].*)?\n)*", "")

    def in_menu(self, old: str, new: str) -> None:
        """Put other lines in the place of a page's line in the menu."""
        self.replace("mkdocs.yml", rf"^( *)- {re.escape(old)}\n", new)

    def move(self, page: Page, new: str) -> None:
        """Give a page another name below docs, and mend every link, entry and menu line that leads to it."""
        self.relink(page.name, new)
        text = self.text(page.path)
        (self.root / page.path).unlink()
        here, there = posixpath.dirname(page.name), posixpath.dirname(new)

        def moved(found: re.Match) -> str:
            target = posixpath.normpath(posixpath.join(here, found[1]))
            return f"]({posixpath.relpath(target, there or '.')}"

        self.write(f"docs/{new}", re.sub(r"\]\((?![a-z]+:|#)([^)#?]+)", moved, text))
        self.in_menu(page.name, rf"\1- {new}\n")

    def relink(self, old: str, new: str, *, anchors: bool = True) -> None:
        """Lead what leads to one page to another: links in pages, and pages named in the data."""
        for page in self.book.written():
            here = posixpath.dirname(page.name) or "."
            link = re.escape(posixpath.relpath(old, here))
            rest = "" if anchors else r"(?:#[\w-]+)?"
            text = self.text(page.path) if (self.root / page.path).exists() else ""
            mended = re.sub(rf"\]\({link}{rest}(?=[)#?])", f"]({posixpath.relpath(new, here)}", text)
            if mended != text:
                self.write(page.path, mended)
        for file in (self.root / "docs" / "_data").glob("*.yml"):
            text = file.read_text(encoding="utf-8")
            file.write_text(re.sub(rf"(?<=: ){re.escape(old)}$", new, text, flags=re.M), encoding="utf-8")
