"""`make changes BASE=origin/main`: what would a reader see changed between that commit and your files?

Prints the words that came or went, as Markdown, and writes `changes/index.html` with pictures besides.
Without BASE: since your branch left main. BASE is any commit that git knows, and is taken exactly.
"""

import argparse
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import jinja2
from conftest import start_browser
from playwright.sync_api import Browser
from playwright.sync_api import Error as BrowserError
from site_server import SiteServer
from test_browser import TEMPLATES

from reports import page_pictures, site_changes, two_builds
from reports.accessibility import TOOLS
from reports.page_pictures import Build, Piece, Subject
from reports.site_changes import Changes, Group
from reports.two_builds import NotPossible

FOLDER, REPORT, SUMMARY = "changes", "index.html", "summary.md"
PICTURED = 40
# What every page of a template may be drawn from. The worker bears the build's number, and draws nothing.
LOOKS = (".css", ".js", ".svg", ".png", ".webp", ".woff2")
WORKER = "offline.js"
# How many of a long list are told on the terminal. The report tells more.
TOLD = {"groups": 12, "lines": 12, "names": 10, "pages": 3}
TOLD_IN_REPORT = {"groups": 200, "lines": 200, "names": 1000, "pages": 8}


@dataclass
class Pictures:
    """What was pictured: what differs, what looks the same, what was left out, and why there is none."""

    differing: dict[Subject, list[Piece]] = field(default_factory=dict)
    equal: list[Subject] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)
    why_none: str = ""


@dataclass
class Report:
    """All that the templates tell. `changes` is None where one of the two could not be built."""

    base: str
    sources: list[tuple[str, str]]
    facts_changed: bool
    base_complaints: list[str]
    complaints: list[str]
    changes: Changes | None
    pictures: Pictures


Start = Callable[[], AbstractContextManager[Browser]]


def make(
    root: Path, named: str, most: int, kept_in: Path, scratch: Path, start: Start = start_browser
) -> Report:
    """Build both below `scratch`, compare them, and keep pictures of `most` changed pages in `kept_in`."""
    base = two_builds.base(root, named)
    sources = two_builds.sources_changed(root, base.commit)
    now = two_builds.day()
    with SiteServer("/guide/") as server:
        two_builds.unpack(root, base.commit, scratch / "base")
        told = [
            two_builds.build_site(folder, scratch / site, server.url, now)
            for folder, site in ((scratch / "base", "before"), (root, "after"))
        ]
        changes, pictures = None, Pictures()
        if not any(told):
            before, after = (
                Build(scratch / site, site_changes.read(scratch / site)) for site in ("before", "after")
            )
            changes = site_changes.compare(before.files, after.files)
            subjects, left_out = _subjects(before, after, changes, most)
            pictures = Pictures(left_out=left_out, why_none="" if most else "None were asked for.")
            if subjects:
                _look(
                    pictures,
                    start,
                    lambda browser: page_pictures.differing(
                        browser, server, before, after, subjects, kept_in, now
                    ),
                )
    return Report(
        base=base.name,
        sources=[(file, _page_of(file)) for file in sources if file.endswith(".md")],
        facts_changed=any(file.startswith("docs/_data/") for file in sources),
        base_complaints=told[0],
        complaints=told[1],
        changes=changes,
        pictures=pictures,
    )


def _page_of(source: str) -> str:
    """The built page of a source, in the site's folder: `visas/index.html` of `docs/visas.md`."""
    name = source.removeprefix("docs/").removesuffix(".md")
    return f"{name}.html" if name.split("/")[-1] == "index" else f"{name}/index.html"


def _subjects(before: Build, after: Build, changes: Changes, most: int) -> tuple[list[Subject], list[str]]:
    """What to picture, and the changed pages that are left out."""
    if not most:
        return [], []
    changed = list(_most_changed_first(changes))
    subjects = {**_templates(before, after, changes), **dict.fromkeys(changed[:most])}
    return list(subjects), [one.name for one in changed[most:] if one not in subjects]


def _look(pictures: Pictures, start: Start, see: Callable[[Browser], dict[Subject, list[Piece]]]) -> None:
    try:
        with start() as browser:
            seen = see(browser)
    except BrowserError as error:
        pictures.why_none = f"The browser gave up: {str(error).splitlines()[0]}"
        return
    pictures.differing = {subject: pieces for subject, pieces in seen.items() if pieces}
    pictures.equal = [one for one in seen if one not in pictures.differing]


def _most_changed_first(changes: Changes) -> Iterable[Subject]:
    pages = sorted(changes.changed + changes.moved, key=lambda page: (-len(page.lines), page.after))
    for page in pages:
        yield _subject(page.before, page.after)
    for name in changes.came:
        yield _subject(None, name)
    for name in changes.went:
        yield _subject(name, None)
    for name in changes.reordered + changes.same_words:
        yield _subject(name, name)


def _subject(before: str | None, after: str | None) -> Subject:
    paths = [name and name.removesuffix("index.html") for name in (before, after)]
    return Subject(site_changes.address(after or before or ""), *paths)


def _templates(before: Build, after: Build, changes: Changes) -> dict[Subject, None]:
    """A page of every template that both sites have, unless neither its HTML nor what draws it differs."""
    touched = {*changes.files_came, *changes.files_went, *changes.files_changed} - {WORKER}
    looks_differ = any(name.endswith(LOOKS) for name in touched)
    found = {}
    for path in (*TEMPLATES.values(), *TOOLS):
        name = path.split("?")[0] + "index.html"
        files = name if path != TEMPLATES["not found"] else "404.html"
        new, old = after.files.get(files), before.files.get(files)
        if new and old and (looks_differ or new != old):
            found[Subject("/" + path, path, path)] = None
    return found


def draw(report: Report, template: str, told: dict[str, int]) -> str:
    """The report as `changes.md` or `changes.html`."""
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(Path(__file__).parent),
        autoescape=lambda name: name.endswith(".html"),
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(
        address=site_changes.address,
        shortened=site_changes.shortened,
        many_and_one=_many_and_one,
        cut=_cut,
    )
    return environment.get_template(template).render(vars(report), told=told).strip() + "\n"


def _many_and_one(groups: list[Group]) -> list[list[Group]]:
    """Apart, so that what many pages say never hides what was meant to change on one."""
    return [[one for one in groups if (len(one.pages) > 1) == many] for many in (True, False)]


def _cut(items: Iterable[Any], most: int) -> tuple[list[Any], int]:
    """The first of a list, and how many more there are."""
    items = list(items)
    return items[:most], max(0, len(items) - most)


def main(arguments: list[str]) -> int:
    """Run from the repository's root. Gives the exit code: 2 for a wrong call, else 0."""
    parser = argparse.ArgumentParser(prog="make changes", description=__doc__)
    parser.add_argument("base", nargs="?", default="")
    parser.add_argument("--pictures", type=int, default=PICTURED, help="of so many changed pages; 0: none")
    asked = parser.parse_args(arguments)
    root = Path.cwd()
    folder = root / FOLDER
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    try:
        with tempfile.TemporaryDirectory() as scratch:
            report = make(root, asked.base, asked.pictures, folder, Path(scratch))
    except NotPossible as error:
        folder.rmdir()
        print(error, file=sys.stderr)
        return 2
    summary = draw(report, "changes.md", TOLD)
    (folder / SUMMARY).write_text(summary, encoding="utf-8")
    (folder / REPORT).write_text(draw(report, "changes.html", TOLD_IN_REPORT), encoding="utf-8")
    print(summary, end="")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
