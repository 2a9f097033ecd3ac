"""A new guide that passes every check at once, with its line in the menu: `make new`."""

import posixpath
import re
from pathlib import Path

from markdown.extensions.toc import slugify

from guidebook.book import Book, Page
from guidebook.drawing import Drawing
from guidebook.guides import is_guide
from guidebook.problem import did_you_mean
from guidebook.sources import RELIABLE

TEMPLATE = "new_guide.md"


class CannotMake(Exception):
    """Says in an editor's words what to give instead."""


def areas(book: Book) -> set[str]:
    """The folders in which guides stand."""
    return {folder for name in book.pages if (folder := posixpath.dirname(name)) and "/" not in folder}


def make(book: Book, root: Path, title: str, area: str, topic: str) -> Path:
    """Write the guide and its line in mkdocs.yml below the folder `root`; gives the new file.

    Raises CannotMake where a word does not fit, before anything is written.
    """
    title = " ".join(title.split())
    known = areas(book)
    if area not in known:
        raise CannotMake(f'no area "{area}"; {did_you_mean(area, known)}')
    if topic not in book.facts.topics.ids:
        raise CannotMake(f'no topic "{topic}"; {did_you_mean(topic, book.facts.topics.ids)}')
    if not 3 <= len(title) <= 90 or re.search(r'[<>{}"\\]', title):
        raise CannotMake('the title must have 3 to 90 letters, without < > { } " and \\')
    name = f"{area}/{slugify(title, '-')}.md"
    file = root / "docs" / name
    if file.exists() or any(page.settings and page.settings.title == title for page in book.pages.values()):
        raise CannotMake(f'there is already a page "{title}"; choose another title')
    settings = _with_entry((root / "mkdocs.yml").read_text(encoding="utf-8"), area, name)
    text = Drawing(root / "overrides").text(
        TEMPLATE,
        title=title,
        description=f"{title[:80].rstrip('?.! ')}: the short answer, the rules with sources, what to do.",
        today=book.today.isoformat(),
        topic=topic,
        source=_example(book),
        next=[
            (page.settings.title, posixpath.relpath(page.name, area))
            # Those of the same area first.
            for page in sorted(book.written(), key=lambda page: (_folder(page) != area, page.name))
            if page.settings and (is_guide(page) or _folder(page) == area)
        ][:2],
    )
    file.write_text(text.rstrip() + "\n", encoding="utf-8")
    (root / "mkdocs.yml").write_text(settings, encoding="utf-8")
    return file


def _folder(page: Page) -> str:
    return posixpath.dirname(page.name)


def _example(book: Book) -> str:
    """A source that a guide may rest on: the one that most pages cite."""
    sources, citing = book.facts.sources, book.citing()
    good = [key for key in citing if key in sources and sources[key].kind in RELIABLE]
    return max(good, key=lambda key: len(citing[key]), default="")


def _with_entry(settings: str, area: str, name: str) -> str:
    """mkdocs.yml with a line for `name` behind the last page that stands in the same folder."""
    lines = settings.split("\n")
    entry = re.compile(rf"^(?P<indent> +)- (?:[^:]+: )?{re.escape(area)}/[^/]+\.md$")
    places = [index for index, line in enumerate(lines) if entry.match(line)]
    if not places:
        raise CannotMake(f'mkdocs.yml has no page of "{area}" under nav; add the line by hand')
    indent = entry.match(lines[places[-1]])["indent"]
    return "\n".join([*lines[: places[-1] + 1], f"{indent}- {name}", *lines[places[-1] + 1 :]])
