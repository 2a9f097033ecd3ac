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

LEFT_OUT = "//*[@data-search-exclude or self::sup or contains(@class, 'footnote') or @class='headerlink']"
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


def sections(content: str) -> Iterator[tuple[str, str, str]]:
    """Cut a page's HTML at its headings: `(anchor, heading, text)`; the first stands under the H1."""
    tree = html.fragment_fromstring(content, create_parent="div")
    for element in tree.xpath(LEFT_OUT):
        element.drop_tree()
    anchor, heading, words = "", "", []
    for element in tree.iter():
        if element.tag in ("h2", "h3"):
            yield anchor, heading, _plain(words)
            anchor, heading, words = element.get("id", ""), _plain([element.text_content()]), []
        elif element.tag in ("h1", *("h2", "h3")):
            continue
        elif isinstance(element.tag, str) and not _in_heading(element):
            words.append(element.text or "")
            if element.tag == "img":
                words.append(element.get("alt", ""))
        if not (element.tag == "div" and element is tree):
            words.append(element.tail or "")
    yield anchor, heading, _plain(words)


def _in_heading(element: html.HtmlElement) -> bool:
    return any(parent.tag in ("h1", "h2", "h3") for parent in element.iterancestors())


def _plain(words: list[str]) -> str:
    return " ".join(" ".join(words).split())


def entries(name: str, content: str, book: Book) -> Iterator[tuple[str, str, str]]:
    """What search knows of a page, as `sections` gives it. Of a host only what differs from other hosts."""
    if host := host_of(name, book.facts.hosts):
        yield "", "", " ".join(filter(None, (host.place, short_answer(host), host.note)))
    elif book.pages[name].made:
        yield "", "", book.pages[name].settings.description
    else:
        yield from sections(content)


def index(book: Book, contents: dict[str, str]) -> dict[str, Any]:
    """The index, ready for JSON. `contents` is the HTML of each page's text, by the page's name."""
    names = [name for name in contents if name not in LISTS]
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
            for anchor, heading, text in entries(name, contents[name], book)
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
