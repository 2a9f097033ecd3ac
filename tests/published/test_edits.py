"""A correct edit stays green: after each of edits.py the check, a strict build, every rule of this folder."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from pathlib import Path

import pytest
from conftest import REPOSITORY, ROOT
from guidebook import book, command
from guidebook.book import Book
from rebuilding import rebuilding
from search import engines, quality
from site_server import SiteServer

from published.desk import Desk
from published.edits import EDITS, IN_A_YEAR
from published.guide import Guide
from published.looks import LOOKS, accessible
from published.rules import PAGE_RULES
from published.test_search import finds
from published.visit import reader

# Looked at after each edit as files, and in a browser: those edited first, long lists last. Of what an edit
# changes on many pages, more would show the same.
READ, OPENED = 6, 1
QUICK = [rule for rule in LOOKS if rule is not accessible]


@dataclass(frozen=True)
class Bench:
    """What edits are tried on: `sources` and `unedited` are the files of docs/ and of its site."""

    root: Path
    server: SiteServer
    rebuild: Callable[..., None]
    book: Book
    sources: dict[str, bytes]
    unedited: dict[str, bytes]


@pytest.fixture(scope="module")
def bench(tmp_path_factory):
    """A copy of the guide's sources, and what builds and serves it."""
    root = tmp_path_factory.mktemp("edited")
    for part in ("docs", "hooks", "overrides"):
        shutil.copytree(ROOT / part, root / part, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "mkdocs.yml", root)
    with (
        pytest.MonkeyPatch.context() as patch,
        SiteServer("/guide/", root / "site") as server,
        rebuilding(root, SITE_URL=server.url, GITHUB_REPOSITORY=REPOSITORY) as rebuild,
    ):
        patch.setattr(command, "_started", ["serve"])  # what did not change is read once
        rebuild(server.folder)
        yield Bench(root, server, rebuild, book.read(root / "docs"), contents(root), contents(server.folder))


def contents(root):
    """The bytes of every file that an edit or a build may change."""
    folders = (root / "docs", root / "mkdocs.yml") if (root / "docs").exists() else (root,)
    files = (file for folder in folders for file in ([folder] if folder.is_file() else folder.rglob("*")))
    return {file.relative_to(root).as_posix(): file.read_bytes() for file in files if file.is_file()}


@pytest.fixture
def desk(bench):
    """The sources as they are in docs/, and so again when the test ends."""
    yield Desk(bench.root, bench.book)
    edited = contents(bench.root)
    for name in edited.keys() - bench.sources.keys():
        (bench.root / name).unlink()
    for name, data in bench.sources.items():
        if edited.get(name) != data:
            (bench.root / name).write_bytes(data)


@pytest.fixture(scope="module")
def reading(browser, bench):
    with reader(browser, bench.server) as one:
        yield one


@pytest.mark.parametrize("edit", EDITS, ids=lambda edit: edit.__name__)
def test_a_correct_edit_stays_green(edit, bench, desk, reading, browser):
    edit(desk)
    today = bench.book.today + (IN_A_YEAR if "in_a_year" in edit.__name__ else timedelta())
    # A strict build begins with the check.
    bench.rebuild(bench.server.folder, f"{datetime.combine(today, time(12), UTC).timestamp():.0f}")
    guide = Guide(book.read(bench.root / "docs", today), bench.server)
    built = contents(guide.site)
    changed = {name for name in built if built[name] != bench.unedited.get(name)}
    assert changed, "the edit shows nowhere"
    pages = [page for page in guide.book.pages.values() if in_site(guide, page) in changed]
    unedited = bench.book.pages
    pages.sort(
        key=lambda page: (page.made, unedited.get(page.name) == page, len(built[in_site(guide, page)]))
    )
    assert [one for page in pages[:READ] for rule in PAGE_RULES for one in rule(guide, page)] == []
    # axe takes seconds on a long page; the text of this one is as it was, and test_pages.py has asked it.
    seen = [
        reading.visit(guide, page, LOOKS if unedited.get(page.name) != page else QUICK)
        for page in pages[:OPENED]
    ]
    assert [one for found in seen for complaints in found.values() for one in complaints] == []
    if what_search_is_told(guide.book) != what_search_is_told(bench.book):
        assert searched(browser, guide) == []


def what_search_is_told(book):
    """The pages, and what is written for search alone: another sentence moves no result far."""
    return set(book.pages), book.facts.questions, book.facts.synonyms


def in_site(guide, page):
    """The built file of a page, as `contents` names it."""
    return guide.file(page).relative_to(guide.site).as_posix()


def searched(browser, guide):
    tab = browser.new_page()
    tab.goto(guide.server.url)
    # What students type; their questions and slips of the finger take ten times as long.
    cases = quality.cases(guide.book)["queries"]
    found = engines.ask(tab, engines.OURS, guide.server.url, [case.words for case in cases])
    tab.close()
    return finds("queries", quality.score(cases, found))
