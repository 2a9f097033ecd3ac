"""What the site's search knows: pages, their sections, questions and terms, and words that mean the same.

docs/assets/js/search/engine.js reads it; its field names are short because every student downloads them.
"""

from collections.abc import Iterator
from typing import Any

from lxml import html

from guidebook import glossary, questions
from guidebook.book import Book, Page
from guidebook.hosts.pages import host_of
from guidebook.hosts.short_answer import short_answer

# The list pages repeat what stands in the data; each entry is found by itself.
# Of a practice case, search must not tell what only the partner may read.
PARTNERS_PART = ("Patient script", "Checklist", "Model note", "Why these diagnoses", "Next")
LISTS = {questions.PAGE, glossary.PAGE, "about/sources.md", "search.md"}


def kind(page: Page, book: Book) -> str:
    """What a result is called: by the folder in which its page stands. A host may be closed."""
    host = host_of(page.name, book.facts.hosts)
    if host and host.intake in ("closed", "suspended"):
        return "closed"
    folders = {
        "tools": "tool",
        "hosts": "host",
        "counselling": "contact",
        "about": "about",
        "editing": "about",
    }
    return folders.get(page.name.split("/")[0], "guide")


def sections(tree: html.HtmlElement) -> Iterator[tuple[str, str, str]]:
    """Cut a page at its headings: `(anchor, heading, text)`; the first stands under the H1."""
    anchor, heading, words = "", "", []
    for piece in _pieces(tree):
        if isinstance(piece, str):
            words.append(piece)
            continue
        yield anchor, heading, _plain(words)
        anchor, heading, words = piece.get("id", ""), _plain(_texts(piece)), []
    yield anchor, heading, _plain(words)


def _pieces(element: html.HtmlElement) -> Iterator[str | html.HtmlElement]:
    """The texts below `element` in their order, and the headings that part them."""
    yield element.text or ""
    for child in element:
        if isinstance(child.tag, str) and not _is_left_out(child):
            if child.tag in ("h2", "h3"):
                yield child
            elif child.tag == "img":
                yield child.get("alt", "")
            elif child.tag != "h1":
                yield from _pieces(child)
        yield child.tail or ""


def _texts(heading: html.HtmlElement) -> list[str]:
    return [piece for piece in _pieces(heading) if isinstance(piece, str)]


def _is_left_out(element: html.HtmlElement) -> bool:
    """What repeats on every page would drown the guides: calls to action, footnotes, marks."""
    classes = element.get("class", "")
    return (
        element.tag == "sup"
        or element.get("data-search-exclude") is not None
        or "footnote" in classes
        or classes == "headerlink"
    )


def _plain(words: list[str]) -> str:
    return " ".join(" ".join(words).split())


def entries(name: str, found: list[tuple[str, str, str]], book: Book) -> Iterator[tuple[str, str, str]]:
    """What search knows of a page; `found` are its sections. Of a host only what differs from others.

    Pages made from data, and the editors' manual, are found by their titles and descriptions.
    """
    if host := host_of(name, book.facts.hosts):
        yield "", "", " ".join(filter(None, (host.place, short_answer(host), host.note)))
    elif book.pages[name].made or name.startswith("editing/"):
        yield "", "", book.pages[name].settings.description
    else:
        yield from found


def index(book: Book, texts: dict[str, list[tuple[str, str, str]]]) -> dict[str, Any]:
    """The index, ready for JSON. `texts` are the sections of each page, by the page's name."""
    names = [name for name in texts if name not in LISTS]
    place = {name: number for number, name in enumerate(names)}
    return {
        "pages": [
            {
                "u": book.pages[name].address.removeprefix("./"),
                "t": book.pages[name].settings.title,
                "d": book.pages[name].settings.description,
                "k": kind(book.pages[name], book),
            }
            for name in names
        ],
        "sections": [
            [place[name], anchor, heading, text]
            for name in names
            for anchor, heading, text in entries(name, texts[name], book)
            if (text or heading) and not _is_hidden(name, heading)
        ],
        "questions": [
            [place[one.page], one.section, one.question, one.answer]
            for one in book.facts.questions.values()
            if one.page in place
        ],
        "terms": [
            [key, one.term, one.means, place.get(one.page, -1)] for key, one in book.facts.glossary.items()
        ],
        "actions": [
            [channel.label, channel.href]
            for channel in book.facts.contact.channels("your site", "US electives")
        ],
        "synonyms": [one.words for one in book.facts.synonyms.values()],
    }


def _is_hidden(name: str, heading: str) -> bool:
    return name.startswith("clinical-skills/cases/") and heading.startswith(PARTNERS_PART)
