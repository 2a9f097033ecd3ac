"""What templates show besides a page's text: review dates, ways to reach us, ways to correct us."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from guidebook import calendar_file, eligibility, offices, review_dates, timeline
from guidebook.a_to_z import Letter, from_a_to_z
from guidebook.block_kinds import KINDS
from guidebook.book import Book, Page, next_review
from guidebook.contact import Channel, Contact
from guidebook.costs import CostItem
from guidebook.documents import Document
from guidebook.eligibility import CaseQuestion, ForACase, Note, Rule
from guidebook.hosts import pages as host_pages
from guidebook.hosts.row import Host
from guidebook.offices import ShownOffice
from guidebook.plan_words import plan_words
from guidebook.search_index import kind
from guidebook.sources import Source
from guidebook.stays import STAYS
from guidebook.timeline_picture import heights
from guidebook.webinars import pages as webinar_pages
from guidebook.webinars.pages import ShownWebinar

# What the text of any page may hold, and the file in assets/js that it then needs.
MARKED = {"data-words": "words.js", "data-hours": "hours.js"}


@dataclass(frozen=True)
class CitedSource:
    """A source, with the `(address, title)` of each page that cites it, relative to the site's root."""

    id: str
    source: Source
    pages: list[tuple[str, str]]


@dataclass(frozen=True)
class Verdict:
    """A rule as the tool shows it: `case` says whom it is for, `address` leads to the guide's section."""

    id: str
    rule: Rule
    verdict: str
    case: str
    title: str
    address: str
    sources: list[Source]


@dataclass(frozen=True)
class CaseNote:
    """What else holds for a case, as the tool shows it: see Verdict."""

    id: str
    note: Note
    case: str
    title: str
    address: str
    sources: list[Source]


@dataclass(frozen=True)
class PlannedStep:
    """A step as the planner shows it: `when` counts in words, `down` is its height in the picture."""

    key: str
    down: int
    title: str
    do: str
    late: str
    days_before: int
    stays: list[str]
    when: str
    address: str
    guide_title: str


@dataclass(frozen=True)
class Plan:
    """A start month: its first day, what it is called, and for each stay its calendar file below the root."""

    iso: str
    words: str
    files: dict[str, str]


@dataclass(frozen=True)
class SiteFacts:
    """The same on every page, the 404 page included. `phone` is the number for machines, or None."""

    contact: Contact
    channels: list[Channel]
    phone: str | None
    sources: list[CitedSource]
    from_a_to_z: list[Letter]
    suggest_link: str | None
    case: list[tuple[str, CaseQuestion]]
    eligibility: list[tuple[str, str, list[Verdict]]]
    case_notes: list[CaseNote]
    steps: list[PlannedStep]
    plans: list[Plan]
    stays: dict[str, str]
    documents: list[tuple[str, Document]]
    costs: list[tuple[str, CostItem]]
    registry: dict[str, Source]
    titles: dict[str, str]
    addresses: dict[str, str]
    plan_words: dict[str, Any]
    offices: list[ShownOffice]
    webinars: list[ShownWebinar]
    feed: str


@dataclass(frozen=True)
class PageFacts:
    """Dates come twice: as ISO for machines and in words. Links are None where no repository is known.

    `scripts` are the files in assets/js that the page's text needs. A page of hosts is `seen`, not reviewed:
    `checked` says which.
    """

    title: str
    description: str
    kind: str
    checked: str
    reviewed: str
    reviewed_words: str
    next_review_words: str
    overdue: bool
    channels: list[Channel]
    corrections: Channel | None
    edit_link: str | None
    report_link: str | None
    scripts: list[str]


def site_facts(book: Book, repository: str) -> SiteFacts:
    """What does not depend on a page. `repository` is `owner/name` on GitHub, or empty."""
    contact = book.facts.contact
    citing = book.citing()
    down = heights(book.facts.timeline)
    return SiteFacts(
        contact=contact,
        channels=contact.channels("your site", "US electives"),
        phone=contact.e164(contact.phone) if contact.phone else None,
        sources=[
            CitedSource(key, source, [(page.address, page.settings.title) for page in citing.get(key, ())])
            for key, source in sorted(book.facts.sources.items(), key=lambda item: item[1].publisher.lower())
        ],
        from_a_to_z=from_a_to_z(book),
        suggest_link=f"https://github.com/{repository}/issues/new?template=question.yml"
        if repository
        else None,
        case=list(book.facts.case.items()),
        eligibility=[
            (activity, name, _verdicts(book, activity)) for activity, name in eligibility.ACTIVITIES.items()
        ],
        case_notes=[
            CaseNote(
                key,
                note,
                _in_words(note, book),
                book.pages[note.guide].settings.title,
                f"{book.pages[note.guide].address}#{note.section}",
                [book.facts.sources[source] for source in note.sources],
            )
            for key, note in book.facts.case_notes.items()
        ],
        steps=[
            PlannedStep(
                key,
                down[key],
                step.title,
                step.do,
                step.late,
                step.days_before,
                step.stays,
                timeline.when(step),
                book.pages[step.guide].address,
                book.pages[step.guide].settings.title,
            )
            for key, step in timeline.in_order(book.facts.timeline)
        ],
        stays=STAYS,
        documents=list(book.facts.documents.items()),
        costs=list(book.facts.costs.items()),
        registry=book.facts.sources,
        titles={name: page.settings.title for name, page in book.pages.items()},
        addresses={name: page.address for name, page in book.pages.items()},
        plan_words=plan_words(book),
        offices=offices.shown(book.facts.offices, contact, book.facts.holidays.values()),
        webinars=webinar_pages.shown(book.facts.webinars, contact, book.today),
        feed=webinar_pages.FEED,
        plans=[
            Plan(
                start.isoformat(),
                f"{start:%B %Y}",
                {stay: calendar_file.name(start, stay) for stay in STAYS},
            )
            for start in timeline.start_months(book.today)
        ],
    )


def _verdicts(book: Book, activity: str) -> list[Verdict]:
    return [
        Verdict(
            key,
            rule,
            eligibility.VERDICTS[rule.verdict],
            _in_words(rule, book),
            book.pages[rule.guide].settings.title,
            f"{book.pages[rule.guide].address}#{rule.section}",
            [book.facts.sources[source] for source in rule.sources],
        )
        for key, rule in book.facts.eligibility.items()
        if rule.activity == activity
    ]


def _in_words(one: ForACase, book: Book) -> str:
    parts = [
        f"{book.facts.case[question].question} "
        + ", or ".join(book.facts.case[question].options[answer] for answer in answers)
        for question, answers in one.when.items()
    ]
    return "; ".join(parts) or "Everybody else"


def page_facts(page: Page, book: Book, repository: str, url: str, content: str) -> PageFacts:
    """`repository` is `owner/name` or empty, `url` the page's own address, `content` its HTML."""
    settings, contact = page.settings, book.facts.contact
    due = next_review(page)
    return PageFacts(
        title=settings.title,
        description=settings.description,
        kind=kind(page, book),
        checked="Last seen" if page.above == host_pages.LIST else "Reviewed",
        reviewed=settings.reviewed.isoformat(),
        reviewed_words=review_dates.long_date(settings.reviewed),
        next_review_words=review_dates.long_date(due),
        overdue=due < book.today,
        channels=contact.channels(settings.title, book.facts.topics[settings.topic].words),
        corrections=contact.call(contact.corrections) if contact.corrections else None,
        edit_link=f"https://github.com/{repository}/edit/main/{page.path}" if repository else None,
        report_link=_report_link(page, repository, url) if repository else None,
        scripts=[
            *(kind.script for kind in KINDS.values() if kind.script and f"block--{kind.name}" in content),
            *(script for mark, script in MARKED.items() if mark in content),
        ],
    )


def _report_link(page: Page, repository: str, url: str) -> str:
    """A new issue with the page already named (GitHub's documented query parameters)."""
    asked = "What is wrong:\n\n\nWhere you saw the right fact (a link, if you have one):\n"
    body = f"Page: {url}\nFile: {page.path}\n\n{asked}"
    return _new_issue(repository, f"Mistake on: {page.settings.title}", body)


def changed_link(host: Host, repository: str) -> str:
    """The issue form for a host's new rules, with the host and the address of its page filled in."""
    fields = {"template": "host-changed.yml", "title": f"Host: {host.name}", "host": host.name}
    fields |= {"link": host.own_page} if host.own_page else {}
    return f"https://github.com/{repository}/issues/new?{urlencode(fields)}"


def _new_issue(repository: str, title: str, body: str) -> str:
    return f"https://github.com/{repository}/issues/new?{urlencode({'title': title, 'body': body})}"
