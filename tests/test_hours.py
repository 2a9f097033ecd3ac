"""Opening hours: what is refused, and what the browser says on the clocks of the place and of the student."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from conftest import PHONE
from guidebook import schema, yaml_lines
from guidebook.holidays import Holiday
from guidebook.hours import Opening, hours
from playwright.sync_api import expect

GOOD = """\
days: [Monday, Tuesday]
from: "10:00"
to: "18:30"
zone: Asia/Kolkata
"""
SLIPS = {
    "bare time": ('"10:00"', "10:00", 2, 'is 600; write hours and minutes in quotes, like "09:30"'),
    "no such time": ('"10:00"', '"24:10"', 2, "is '24:10'; write hours"),
    "ends before it begins": ('"18:30"', '"09:00"', 3, '"to" is "09:00", not after "from"'),
    "no such day": ("Tuesday", "Tusday", 1, 'did you mean "Tuesday"?'),
    "no such zone": ("Asia/Kolkata", "Asia/Kolkatta", 4, 'did you mean "Asia/Kolkata"?'),
    "no zone": ("Asia/Kolkata", "IST+5", 4, "write one like Asia/Kolkata"),
    "unknown line": ("zone:", "zones:", 4, 'did you mean "zone"?'),
}


@pytest.mark.parametrize("slip", SLIPS)
def test_a_slip_names_its_line_and_what_to_write(slip):
    old, new, line, words = SLIPS[slip]
    document = yaml_lines.load(GOOD.replace(old, new), "contact.yml")
    _, problems = schema.check(Opening, document, "contact.yml")
    assert any(one.line == line and words in one.message for one in problems), problems


@pytest.mark.parametrize("day", ["26 January", "02-30", "2027-13-01", "1-26"])
def test_a_holiday_that_no_calendar_has_is_told(day):
    document = yaml_lines.load(f'name: A feast\nday: "{day}"\n', "holidays.yml")
    _, problems = schema.check(Holiday, document, "holidays.yml")
    assert problems[0].line == 2
    assert 'write "01-26" for each 26 January' in problems[0].message


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (["Monday", "Tuesday", "Wednesday"], "Monday to Wednesday"),
        (["Saturday"], "Saturday"),
        (["Friday", "Monday"], "Monday and Friday"),
        (["Monday", "Wednesday", "Friday"], "Monday, Wednesday and Friday"),
    ],
)
def test_days_in_words(days, words):
    opening = Opening.model_validate({"days": days, "from": "10:00", "to": "11:00", "zone": "Asia/Kolkata"})
    assert opening.words == f"{words}, 10:00 to 11:00"


def test_no_hours_are_no_hours():
    assert hours([], "Mumbai", []) is None


AT = {
    "open": (
        "2026-11-23T05:00:00Z",
        "Europe/Berlin",
        "Open now, until 18:30 in Mumbai (14:00 where you are).",
    ),
    "open, in India": ("2026-11-23T05:00:00Z", "Asia/Kolkata", "Open now, until 18:30 in Mumbai."),
    "before it opens": (
        "2026-11-23T03:00:00Z",
        "Europe/Berlin",
        "Closed now. Opens today at 10:00 in Mumbai (05:30 where you are).",
    ),
    "the very minute it closes": (
        "2026-11-23T13:00:00Z",
        "Asia/Kolkata",
        "Closed now. Opens on Tuesday 24 November 2026 at 10:00 in Mumbai.",
    ),
    "another day where the student is": (
        "2026-11-23T20:00:00Z",
        "America/Los_Angeles",
        "Closed now. Opens today at 10:00 in Mumbai (20:30 on Monday 23 November 2026 where you are).",
    ),
    "Saturday afternoon": (
        "2026-11-28T09:00:00Z",
        "Asia/Kolkata",
        "Closed now. Opens on Monday 30 November 2026 at 10:00 in Mumbai.",
    ),
    "the eve of Republic Day": (
        "2027-01-25T14:00:00Z",
        "Asia/Kolkata",
        "Closed now. Opens on Wednesday 27 January 2027 at 10:00 in Mumbai.",
    ),
}


@pytest.mark.parametrize("case", AT)
def test_whether_somebody_answers_now(case, visit_filled):
    now, zone, says = AT[case]
    page = visit_filled(
        "counselling/contact/",
        PHONE,
        timezone_id=zone,
        before=lambda page: page.clock.set_fixed_time(now),
    )
    expect(page.locator(".hours [data-now]")).to_have_text(says)


def test_the_page_follows_the_clock(visit_filled):
    page = visit_filled(
        "counselling/contact/",
        timezone_id="Asia/Kolkata",
        before=lambda page: page.clock.install(time="2026-11-23T04:29:30Z"),
    )
    said = page.locator(".hours [data-now]")
    expect(said).to_contain_text("Closed now.")
    page.clock.fast_forward(61_000)
    expect(said).to_have_text("Open now, until 18:30 in Mumbai.")


def test_without_javascript_the_hours_stand_in_words(visit_filled):
    page = visit_filled("counselling/contact/", PHONE, java_script_enabled=False)
    text = page.locator(".hours").inner_text()
    assert "Monday to Friday, 10:00 to 18:30; Saturday, 10:00 to 14:00" in text
    assert "Independence Day (15 August)" in text


def test_where_nobody_told_us_hours_there_are_none(site):
    for file in site.rglob("*.html"):
        html = file.read_text(encoding="utf-8")
        assert "data-hours" not in html, file
        assert "hours.js" not in html, file


# Nights on which clocks are changed, and the hours around them.
WALLS = [
    ("2027-03-28", "03:30", "Europe/Berlin"),
    ("2027-03-28", "01:30", "Europe/Berlin"),
    ("2026-11-01", "03:00", "America/New_York"),
    ("2027-03-14", "00:30", "America/New_York"),
    ("2027-04-04", "05:00", "Australia/Lord_Howe"),
    ("2027-01-01", "00:00", "Pacific/Kiritimati"),
    ("2026-11-23", "10:00", "Asia/Kolkata"),
]


@pytest.mark.parametrize("student", ["Asia/Kolkata", "America/St_Johns"])
def test_instants_are_the_same_as_pythons(student, visit_filled, filled):
    page = visit_filled("counselling/contact/", timezone_id=student)
    for day, time, zone in WALLS:
        here = page.evaluate(
            "async ([url, ...wall]) => (await import(url)).instantOf(...wall)",
            [f"{filled.url}assets/js/zones.js", day, time, zone],
        )
        wanted = datetime.fromisoformat(f"{day}T{time}").replace(tzinfo=ZoneInfo(zone))
        assert here == wanted.timestamp() * 1000, (day, time, zone)
