"""All that editors write, read once: pages and data."""

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path

from guidebook import facts, files, front_matter, review_dates, text_templates
from guidebook import settings as site_settings
from guidebook.files import File
from guidebook.front_matter import FrontMatter
from guidebook.hosts import downloads
from guidebook.hosts import pages as host_pages
from guidebook.markdown_source import MarkdownSource
from guidebook.problem import Problem
from guidebook.remembered import remembered
from guidebook.settings import Settings
from guidebook.text_templates import TextTemplate
from guidebook.webinars import pages as webinar_pages


@dataclass(frozen=True)
class Page:
    """`name` is the path below docs, with forward slashes; `settings` is None where a problem says why.

    A page that is `made` from data has no source of its own to check; its `path` is that of the data, and
    `above` is the name of the written page under which it stands.
    """

    name: str
    path: str
    source: MarkdownSource
    settings: FrontMatter | None
    above: str | None = None

    @property
    def made(self) -> bool:
        """Whether the page is made from data."""
        return self.above is not None

    @property
    def address(self) -> str:
        """Where the page stands below the site's root, with `use_directory_urls`: `electives/step-1/`."""
        folder, file = posixpath.split(self.name)
        path = folder if file == "index.md" else posixpath.join(folder, file.removesuffix(".md"))
        return f"{path}/" if path else "./"

    def setting_line(self, key: str) -> int:
        """The line on which the setting `key` stands; 1 where it does not."""
        lines = self.source.text.split("\n")[: self.source.body_line]
        return next((number for number, line in enumerate(lines, 1) if line.startswith(f"{key}:")), 1)


@dataclass(frozen=True)
class Book:
    """`files` are the names of everything below docs that pages may link to, what the build adds included.

    `disk` is what really lies there; `folder` is docs' own name, with which paths in problems begin. `today`
    is the day of the build, `latest_day` the last on which somebody can have looked at anything.
    """

    folder: str
    pages: dict[str, Page]
    files: frozenset[str]
    disk: tuple[File, ...]
    facts: facts.Facts
    templates: dict[str, TextTemplate]
    settings: Settings
    problems: tuple[Problem, ...]
    today: date
    latest_day: date

    @cached_property
    def unread(self) -> frozenset[str]:
        """The names of the pages that lie on the disk and could not be read."""
        return frozenset(file.name for file in self.disk if file.name.endswith(".md")) - self.pages.keys()

    def is_held_back(self, name: str) -> bool:
        """Whether a slip in its own file, or in the data it is made from, may be why `name` is missing."""
        if name in self.unread:
            return True
        if name.startswith(f"{host_pages.FOLDER}/"):
            return not self.facts.hosts.is_whole
        if name.startswith(f"{webinar_pages.FOLDER}/"):
            above = self.pages.get(webinar_pages.LIST)
            return not self.facts.webinars.is_whole or not (above and above.settings)
        return False

    def lacks_page(self, name: str) -> bool:
        """Whether there surely is no page `name`."""
        return name not in self.pages and not self.is_held_back(name)

    def written(self) -> Iterator[Page]:
        """The pages that editors wrote, in the order of the folders."""
        return (page for page in self.pages.values() if not page.made)

    def citing(self) -> dict[str, list[Page]]:
        """For every source id that is cited: the pages that cite it, by name."""
        found: dict[str, list[Page]] = {}
        for _, page in sorted(self.pages.items()):
            for key in sorted({citation.text for citation in page.source.citations}):
                found.setdefault(key, []).append(page)
        return found

    def overdue(self) -> list[Page]:
        """The written pages whose next review is past, the longest overdue first."""
        late = [(next_review(page), page) for page in self.written() if page.settings]
        return [
            page for day, page in sorted(late, key=lambda pair: (pair[0], pair[1].name)) if day < self.today
        ]


def next_review(page: Page) -> date:
    """The day by which somebody must check the page again."""
    return review_dates.next_review(page.settings.reviewed, page.settings.review_every)


def read(docs: Path, today: date | None = None) -> Book:
    """Read the site whose pages stand in the folder `docs`. What cannot be read comes back as problems."""
    latest_day = today or review_dates.latest_day()
    today = today or review_dates.today()
    known = facts.read(docs)
    templates, found = text_templates.read(docs)
    site, wrong = site_settings.read(docs.parent / site_settings.FILE)
    problems = [*known.problems, *found, *wrong]
    disk = files.survey(docs)
    pages = {}
    for file in disk:
        # Too heavy to read in a moment; lint.files says so.
        if not file.name.endswith(".md") or file.is_link or file.size > files.HEAVIEST_PAGE:
            continue
        name, path = file.name, f"{docs.name}/{file.name}"
        try:
            source = MarkdownSource.read(docs / name)
        except (OSError, UnicodeDecodeError) as error:
            problems.append(
                Problem(path, 1, f"cannot be read ({facts.reason(error)}); save it as UTF-8 text")
            )
            continue
        # The one of the last build, with all that was worked out of it.
        source = remembered("source", str(docs / name), source.text, lambda source=source: source)
        settings, found = front_matter.read(source.text, path, known.topics.ids, latest_day)
        problems += found
        pages[name] = Page(name, path, source, settings)
    for name, settings in host_pages.made(known.hosts).items():
        pages[name] = Page(name, known.hosts.path, MarkdownSource(""), settings, above=host_pages.LIST)
    webinars = pages.get(webinar_pages.LIST)
    if webinars and webinars.settings:
        for name, settings in webinar_pages.made(known.webinars, webinars.settings).items():
            path = known.webinars.path
            pages[name] = Page(name, path, MarkdownSource(""), settings, above=webinar_pages.LIST)
    linkable = {file.name for file in disk if not file.name.startswith(f"{facts.FOLDER}/")}
    linkable |= {template.word_file for template in templates.values()}
    linkable |= {page.name for page in pages.values() if page.made} | {downloads.CSV, downloads.JSON}
    return Book(
        docs.name,
        pages,
        frozenset(linkable),
        tuple(disk),
        known,
        templates,
        site,
        tuple(problems),
        today,
        latest_day,
    )
