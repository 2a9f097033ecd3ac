"""The planner: days that no time zone moves, calendar files that programs read, the tool in a browser."""

from datetime import date, timedelta
from itertools import pairwise

import icalendar
import pytest
import sample_guide
from conftest import DESK, PHONE, assert_accessible
from guidebook import book, calendar_file, lint, timeline, timeline_picture
from guidebook.stays import STAYS
from playwright.sync_api import expect

STEPS = sample_guide.BOOK.facts.timeline
ELECTIVE = [step for step in STEPS.values() if "elective" in step.stays]
PAGE = "tools/planner/"
START = date(2028, 3, 1)
ZONES = ["Asia/Kolkata", "America/New_York", "Pacific/Kiritimati"]


def made(start: date = START, stay: str = "elective") -> bytes:
    return calendar_file.calendar_file(STEPS, start, stay, "https://a.org/guide/", date(2027, 1, 1))


@pytest.mark.parametrize("stay", STAYS)
def test_the_calendar_file_is_read_by_a_calendar_library_with_the_right_days(stay):
    calendar = icalendar.Calendar.from_ical(made(stay=stay))
    events = {str(event["uid"]).split("@")[0]: event for event in calendar.walk("VEVENT")}
    assert set(events) == {key for key, step in STEPS.items() if stay in step.stays}
    for key, event in events.items():
        day = START - timedelta(days=STEPS[key].days_before)
        # A date without a time is the same day in Nagpur and in New York.
        assert event.decoded("dtstart") == day
        assert event.decoded("dtend") == day + timedelta(days=1)
        assert type(event.decoded("dtstart")) is date
        (alarm,) = event.walk("VALARM")
        assert alarm.decoded("trigger") == timedelta(hours=9)
        assert STEPS[key].do in str(event["description"])


def test_the_calendar_file_keeps_to_the_standards_lines():
    lines = made().split(b"\r\n")
    assert lines[-1] == b""
    assert all(len(line) <= 75 for line in lines)
    assert b"\n" not in b"".join(lines)
    assert all(line.startswith((b" ", b"\t")) or b":" in line for line in lines if line)


def test_ids_stay_when_the_month_changes_and_bytes_stay_when_nothing_does():
    ids = [
        {str(event["uid"]) for event in icalendar.Calendar.from_ical(made(start)).walk("VEVENT")}
        for start in (START, date(2028, 4, 1))
    ]
    assert ids[0] == ids[1]
    assert made() == made()


def test_months_follow_over_the_end_of_a_year():
    months = timeline.start_months(date(2026, 11, 23))
    assert months[:2] == [date(2026, 12, 1), date(2027, 1, 1)]
    assert len(months) == len(set(months)) == timeline.MONTHS


@pytest.mark.parametrize(
    "days, words",
    [
        (365, "12 months before"),
        (45, "6 weeks before"),
        (0, "the first day"),
        (-21, "3 weeks after you begin"),
    ],
)
def test_how_long_before_in_words(days, words):
    step = next(iter(STEPS.values())).model_copy(update={"days_before": days})
    assert timeline.when(step) == words


def test_every_file_that_the_page_offers_is_there(visit, site):
    page = visit(PAGE, java_script_enabled=False)
    links = page.locator("[data-files] a")
    expect(links).to_have_count(timeline.MONTHS * len(STAYS))
    for link in links.all():
        answer = page.request.get(link.evaluate("link => link.href"))
        assert answer.ok
        icalendar.Calendar.from_ical(answer.body())


@pytest.mark.parametrize("zone", ZONES)
def test_days_are_the_same_in_every_time_zone(zone, visit, server):
    page = visit(PAGE, timezone_id=zone)
    days = page.evaluate(
        """async (base) => {
          const { dayBefore, today } = await import(base + "assets/js/tools/days.js");
          return [dayBefore("2028-03-01", 1), dayBefore("2027-01-01", 1), dayBefore("2027-03-28", -1),
                  today(new Date(2026, 10, 23, 0, 30)), today(new Date(2026, 10, 23, 23, 30))];
        }""",
        server.url,
    )
    assert days == ["2028-02-29", "2026-12-31", "2027-03-29", "2026-11-23", "2026-11-23"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [PHONE, DESK])
def test_the_planner_dates_each_step_and_says_what_is_late(width, scheme, visit):
    page = visit(PAGE, width, scheme)
    assert_accessible(page)
    select = page.get_by_label("In which month")
    start = date.fromisoformat(select.input_value())
    first = page.locator(".planner__step").first
    day = start - timedelta(days=365)
    expect(first.locator("[data-day]")).to_have_text(f"{day.day} {day:%B %Y}")
    late = [step for step in ELECTIVE if step.day(start) < date.today()]
    assert late == []
    expect(page.locator(".planner__late:visible")).to_have_count(len(late))
    select.select_option(index=0)
    expect(page.get_by_role("status")).to_contain_text("steps are late already.")
    expect(first.get_by_text("If you are late:")).to_be_visible()
    assert_accessible(page)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_the_chosen_months_file_is_downloaded_and_the_text_copied(visit):
    page = visit(PAGE)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    select = page.get_by_label("In which month")
    select.select_option(index=3)
    with page.expect_download() as download:
        page.get_by_role("link", name="Put it into my calendar").click()
    assert download.value.suggested_filename == f"elective-{select.input_value()[:7]}.ics"
    page.get_by_role("button", name="Copy as text").click()
    expect(page.get_by_role("status")).to_have_text("Copied.")
    copied = page.evaluate("navigator.clipboard.readText()").split("\n")
    assert len(copied) == len(ELECTIVE)
    assert "Passport. Look at the last day" in copied[0]


def test_the_stay_decides_the_steps_and_the_file(visit):
    page = visit(PAGE)
    expect(page.get_by_text("Your college's permission.", exact=True)).to_be_visible()
    page.get_by_label("Which stay?").select_option("observership")
    expect(page.get_by_text("Your college's permission.", exact=True)).to_be_hidden()
    expect(page.get_by_text("CV and proof of what you are.", exact=True)).to_be_visible()
    assert "/observership-" in page.get_by_role("link", name="Put it into my calendar").get_attribute("href")
    page.get_by_role("button", name="Put it into my plan").click()
    expect(page.get_by_role("status")).to_contain_text("in your plan")
    page.reload()
    expect(page.get_by_label("Which stay?")).to_have_value("observership")


def test_no_two_steps_of_the_picture_touch():
    down = list(timeline_picture.heights(STEPS).values())
    assert all(under - above >= timeline_picture.GAP for above, under in pairwise(down))


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_picture_fits_a_phone_and_shows_today_between_the_right_steps(scheme, visit):
    page = visit(PAGE, PHONE, scheme)
    month = page.get_by_label("In which month")
    picture = page.get_by_role("img", name="The steps on a line of time.")
    frame = picture.bounding_box()
    # Dates differ in length: some month has the longest.
    for index in reversed(range(5, month.locator("option").count())):
        month.select_option(index=index)
        for text in picture.locator("text:visible").all():
            box = text.bounding_box()
            assert frame["x"] <= box["x"]
            assert box["x"] + box["width"] <= frame["x"] + frame["width"]
    month.select_option(index=5)
    today = picture.get_by_text("Today").bounding_box()["y"]
    late = [one.bounding_box()["y"] for one in picture.locator(".picture__step--late:visible").all()]
    ahead = [
        one.bounding_box()["y"]
        for one in picture.locator(".picture__step:not(.picture__step--late):visible").all()
    ]
    assert late
    assert max(late) <= today + 20 <= min(ahead) + 40


def test_a_start_in_three_weeks_is_told(visit):
    month = visit(PAGE).get_by_label("In which month")
    starts = [one.get_attribute("value") for one in month.locator("option").all()]
    soon = date.fromisoformat(starts[0]) - timedelta(days=12)
    page = visit(PAGE, before=lambda page: page.clock.set_fixed_time(f"{soon}T12:00:00"))
    page.get_by_label("In which month").select_option(starts[0])
    expect(page.get_by_role("status")).to_contain_text("Three weeks are too short for most hosts")
    page.get_by_label("In which month").select_option(starts[2])
    expect(page.get_by_role("status")).not_to_contain_text("Three weeks")


def test_a_page_that_was_built_long_ago_offers_no_past_month(visit):
    later = """const Real = Date;
    Date = class extends Real {
      constructor(...given) { super(...(given.length ? given : [Real.now() + 200 * 864e5])); }
    };"""
    page = visit(PAGE, before=lambda page: page.add_init_script(later))
    options = (
        page.get_by_label("In which month").locator("option").evaluate_all("all => all.map(one => one.value)")
    )
    assert options
    assert min(options) > (date.today() + timedelta(days=199)).isoformat()


def test_a_step_that_leads_nowhere_comes_back_with_its_line(copy):
    file = copy / "docs/_data/timeline.yml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("preparing/visa.md", "preparing/viza.md", 1), encoding="utf-8")
    (found,) = lint.check(book.read(copy / "docs"))
    assert found.path == "docs/_data/timeline.yml"
    assert 'did you mean "preparing/visa.md"?' in found.message
