"""docs/_data/webinars.yml: what is refused, the pages, and what moves to the past by itself."""

import json
import re
from datetime import UTC, date, datetime
from urllib.parse import unquote
from xml.etree import ElementTree as etree

import pytest
import sample_guide
from conftest import DESK, PHONE, assert_accessible
from guidebook import book, lint, schema, yaml_lines
from guidebook.webinars.pages import in_short, shown
from guidebook.webinars.row import Webinar
from icalendar import Calendar
from playwright.sync_api import expect

LIST = "counselling/webinars/"
GOOD = """\
x:
  topic: Step 1 in a year
  zone: Asia/Kolkata
  start: 2027-01-15 18:30
  minutes: 60
  register: https://example.org/register
"""
SLIPS = {
    "no topic": ("  topic: Step 1 in a year\n", "", 1, '"topic" is missing'),
    "signs in a topic": ("in a year", "in a <b>year</b>", 2, "write plain words"),
    "unknown line": ("minutes:", "minuts:", 5, 'did you mean "minutes"?'),
    "a day without a time": (" 18:30", "", 4, "write the day and the time"),
    "no such day": ("2027-01-15", "2027-02-30", 4, "which no calendar has"),
    "a time with an offset": ("18:30", "18:30:00+05:30", 4, "write the day and the time"),
    "a day in words": ("2027-01-15 18:30", "next Friday", 4, "write the day and the time"),
    "no zone": ("  zone: Asia/Kolkata\n", "", 3, 'has no zone; add a line "zone: Asia/Kolkata"'),
    "no such zone": ("Asia/Kolkata", "Asia/Bombai", 3, "no time zone"),
    "an hour that clocks skip": (
        "Asia/Kolkata\n  start: 2027-01-15 18:30",
        "Europe/Berlin\n  start: 2027-03-28 02:30",
        4,
        "which the clocks of its zone skip",
    ),
    "http": ("https://", "http://", 6, "write a whole address that starts with https://"),
    "no script in a link": ("https://example.org/register", "javascript:alert(1)", 6, "starts with https://"),
}


def read(text: str) -> tuple[Webinar | None, list]:
    return schema.check(Webinar, yaml_lines.load(text, "webinars.yml"), "webinars.yml", at=("x",))


@pytest.mark.parametrize("slip", SLIPS)
def test_a_slip_names_its_line_and_what_to_write(slip):
    old, new, line, words = SLIPS[slip]
    assert old in GOOD
    _, problems = read(GOOD.replace(old, new))
    assert any(one.line == line and words in one.message for one in problems), problems


def test_slips_between_rows_are_told(copy):
    data = copy / "docs" / "_data" / "webinars.yml"
    added = "\nindex:\n  topic: mbbs abroad till pg\n  picture: assets/images/social-crad.png\n"
    data.write_text(data.read_text(encoding="utf-8") + added, encoding="utf-8")
    found = [one.message for one in lint.check(book.read(copy / "docs")) if one.path.endswith("webinars.yml")]
    assert any('"index" is taken' in message for message in found)
    assert any('the same topic as "mbbs-abroad-till-pg"' in message for message in found)
    assert any('did you mean "assets/images/social-card.png"?' in message for message in found)


def test_only_the_topic_is_needed_and_nothing_is_said_that_nobody_told():
    one, problems = read("x:\n  topic: A topic\n")
    assert problems == []
    assert in_short(one) == (
        "A webinar of MOKSH. It was recorded. We have not been given the address: ask for the recording."
    )
    assert one.when is one.begins is one.over is None


def test_the_seeds_three_topics_are_to_ask_for_without_a_date():
    read_book = sample_guide.BOOK
    for one in shown(read_book.facts.webinars, read_book.facts.contact, read_book.today):
        assert not one.upcoming
        assert not one.past
        for channel in one.channels:
            if channel.kind != "phone":
                assert one.webinar.topic in unquote(channel.href)


def test_a_webinar_is_past_on_the_day_after_it_is_over():
    one, _ = read(GOOD.replace("18:30", "00:30"))  # 19:00 of the day before in UTC
    assert one.is_upcoming(date(2027, 1, 14))
    assert not one.is_upcoming(date(2027, 1, 15))
    assert one.when == "Friday 15 January 2027, 00:30 (Asia/Kolkata, UTC+05:30)"


# The published site.


def test_the_published_list_offers_to_ask_and_announces_nothing(visit, site):
    page = visit(LIST, PHONE)
    expect(page.get_by_text("No date is announced.")).to_be_visible()
    expect(page.locator("[data-past-section]")).to_be_hidden()
    topics = page.locator(".webinars h3")
    assert topics.all_inner_texts() == [
        "MBBS abroad till PG",
        "MBBS in the USA till PG",
        "MBBS in Germany till PG",
    ]
    for topic, link in zip(topics.all(), page.locator(".webinars .channel--whatsapp").all(), strict=True):
        words = unquote(link.get_attribute("href").split("?text=")[1])
        assert words == f'Hello MOKSH. Please send me the recording of the webinar "{topic.inner_text()}".'
    for html in (site / LIST).rglob("index.html"):
        graph = json_ld(html.read_text(encoding="utf-8"))
        assert not {"Event", "VideoObject"} & set(graph)


def test_search_finds_a_webinar(visit):
    page = visit("search/?q=mbbs+germany")
    expect(page.locator("main .search__link", has_text="MBBS in Germany till PG").first).to_be_visible()


# The site of an owner who has filled in everything.


def json_ld(html: str) -> dict[str, dict]:
    (data,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html, re.DOTALL)
    return {item["@type"]: item for item in json.loads(data)["@graph"]}


def html_of(filled, slug):
    return (filled.folder / LIST / slug / "index.html").read_text(encoding="utf-8")


def topics(page, part):
    return page.locator(f"{part} > li h3").all_inner_texts()


def at(now):
    return lambda page: page.clock.install(time=now)


TO_COME, LATER, WAS, LETTERS = (
    "Step 1 in a year & a half",
    "Visas for electives",
    "How to email an attending",
    "Letters",
)


def test_the_list_is_cut_by_the_students_clock_however_old_the_page(visit_filled):
    cut = {
        "2026-11-23T12:00:00Z": ([TO_COME, LATER], [LETTERS, WAS]),
        "2026-12-15T13:30:00Z": ([TO_COME, LATER], [LETTERS, WAS]),  # it runs
        "2026-12-15T14:00:00Z": ([LATER], [TO_COME, LETTERS, WAS]),
        "2027-06-01T12:00:00Z": ([], [LATER, TO_COME, LETTERS, WAS]),
    }
    for now, (upcoming, past) in cut.items():
        page = visit_filled(LIST, before=at(now))
        assert topics(page, "[data-upcoming]") == upcoming
        assert topics(page, "[data-past]") == past
        expect(page.get_by_text("No date is announced.")).to_be_visible(visible=not upcoming)
        expect(page.get_by_role("link", name="Register")).to_have_count(int(TO_COME in upcoming))


def test_it_moves_while_the_page_is_open(visit_filled):
    page = visit_filled(LIST, before=at("2026-12-15T13:59:30Z"))
    assert topics(page, "[data-upcoming]") == [TO_COME, LATER]
    page.clock.fast_forward(31_000)
    assert topics(page, "[data-upcoming]") == [LATER]
    assert topics(page, "[data-past]")[0] == TO_COME


def test_without_javascript_the_builds_day_cuts_the_list(visit_filled):
    page = visit_filled(LIST, PHONE, java_script_enabled=False)
    assert topics(page, "[data-upcoming]") == [TO_COME, LATER]
    assert topics(page, "[data-past]") == [LETTERS, WAS]
    expect(page.get_by_text("Tuesday 15 December 2026, 18:30 (Asia/Kolkata, UTC+05:30)")).to_be_visible()


@pytest.mark.parametrize(
    ("zone", "slug", "says"),
    [
        ("Europe/Berlin", "to-come", "In your time: Tuesday 15 December 2026, 14:00."),
        (
            "Pacific/Auckland",
            "to-come",
            "In your time: Wednesday 16 December 2026, 02:00.",
        ),
        # New York has changed its clocks by then, India never does.
        (
            "Asia/Kolkata",
            "clocks-change-between",
            "In your time: Monday 15 March 2027, 18:30.",
        ),
    ],
)
def test_in_your_time(zone, slug, says, visit_filled):
    page = visit_filled(f"{LIST}{slug}/", PHONE, timezone_id=zone)
    expect(page.locator("[data-yours]")).to_have_text(says)


def test_a_page_built_long_ago_offers_no_registering(visit_filled):
    before = visit_filled(f"{LIST}to-come/", before=at("2026-11-23T12:00:00Z"))
    register = before.get_by_role("link", name="Register")
    assert register.get_attribute("href") == "https://example.org/register?a=1&b=2"
    expect(before.get_by_text("This webinar is over.")).to_be_hidden()
    expect(before.get_by_text("Ask for the recording")).to_be_hidden()
    after = visit_filled(f"{LIST}to-come/", before=at("2027-02-01T12:00:00Z"))
    expect(after.get_by_role("link", name="Register")).to_have_count(0)
    expect(after.get_by_role("link", name="Put it into my calendar")).to_have_count(0)
    expect(after.get_by_text("This webinar is over.")).to_be_visible()
    expect(after.get_by_text("Ask for the recording")).to_be_visible()


def test_a_recording_says_where_it_goes_and_nothing_is_loaded_from_there(visit_filled):
    page = visit_filled(f"{LIST}was/", PHONE)
    link = page.get_by_role("link", name="Play the recording on www.youtube.com")
    assert link.get_attribute("href") == "https://www.youtube.com/watch?v=abc&t=1"
    assert link.get_attribute("target") == "_blank"
    assert "noopener" in link.get_attribute("rel")
    expect(page.locator("iframe, video")).to_have_count(0)
    picture = page.locator(".recording img")
    assert picture.get_attribute("src").endswith("assets/images/social-card.png")
    assert picture.evaluate("image => image.naturalWidth") > 0
    expect(page.get_by_role("link", name="The slides")).to_be_visible()


def test_past_without_a_recording_is_asked_for(visit_filled):
    page = visit_filled(f"{LIST}was-without-a-recording/", PHONE)
    assert '"Letters"' in unquote(page.locator(".webinar .channel--whatsapp").get_attribute("href"))


def test_the_calendar_file_has_the_instant(filled):
    calendar = Calendar.from_ical((filled.folder / LIST / "clocks-change-between.ics").read_bytes())
    (event,) = calendar.walk("VEVENT")
    assert event.decoded("dtstart") == datetime(2027, 3, 15, 13, 0, tzinfo=UTC)
    assert "dtend" not in event
    calendar = Calendar.from_ical((filled.folder / LIST / "to-come.ics").read_bytes())
    (event,) = calendar.walk("VEVENT")
    assert event.decoded("dtend") == datetime(2026, 12, 15, 14, 0, tzinfo=UTC)
    assert event["url"] == f"{filled.url}{LIST}to-come/"
    assert not (filled.folder / LIST / "mbbs-abroad-till-pg.ics").exists()


def test_search_engines_are_told_what_the_row_has_and_no_more(filled):
    event = json_ld(html_of(filled, "to-come"))["Event"]
    assert event["name"] == TO_COME
    assert event["startDate"] == "2026-12-15T18:30:00+05:30"
    assert datetime.fromisoformat(event["endDate"]) == datetime(2026, 12, 15, 14, 0, tzinfo=UTC)
    assert event["location"] == {"@type": "VirtualLocation", "url": "https://example.org/register?a=1&b=2"}
    assert event["performer"]["name"] == "Dr A. Example"
    video = json_ld(html_of(filled, "was"))["VideoObject"]
    assert video["url"] == "https://www.youtube.com/watch?v=abc&t=1"
    assert video["thumbnailUrl"] == f"{filled.url}assets/images/social-card.png"
    # Without a place to register, or without an address: neither.
    for slug in ("clocks-change-between", "was-without-a-recording", "mbbs-abroad-till-pg"):
        assert not {"Event", "VideoObject"} & set(json_ld(html_of(filled, slug))), slug


def test_the_feed_is_xml_with_every_webinar(filled, visit_filled):
    root = etree.parse(filled.folder / "counselling" / "webinars.xml").getroot()
    items = {item.findtext("title"): item for item in root.iter("item")}
    assert {TO_COME, LATER, WAS, LETTERS, "MBBS abroad till PG"} <= set(items)
    for item in items.values():
        address = item.findtext("link").removeprefix(filled.url)
        assert (filled.folder / address / "index.html").exists()
    assert "How to plan the year" in items[TO_COME].findtext("description")
    link = visit_filled(LIST).locator("link[type='application/rss+xml']").get_attribute("href")
    assert link == "../webinars.xml"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [PHONE, DESK])
@pytest.mark.parametrize("path", ["", "to-come/", "was/"])
def test_axe_finds_nothing_and_it_fits(path, width, scheme, visit_filled):
    page = visit_filled(LIST + path, width, scheme)
    assert_accessible(page)
    widths = page.evaluate("[document.documentElement.scrollWidth, innerWidth]")
    assert widths[0] <= widths[1]
