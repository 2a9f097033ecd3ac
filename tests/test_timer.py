"""The timer of a practice case, with the browser's clock in our hands."""

import re

import pytest
from playwright.sync_api import Page, expect
from sample_guide import DOCS

CASES = sorted({file.stem for file in (DOCS / "clinical-skills/cases").glob("*.md")} - {"index"})
CASE = "clinical-skills/cases/chest-pain/"


@pytest.fixture
def timer(visit):
    """A case page whose clock stands still until it is told to go on."""

    def stop_the_clock(page: Page) -> None:
        # Material's scheduler logs errors under a clock that jumps; the timer does not need it.
        page.route(
            "**/javascripts/bundle.*", lambda route: route.fulfill(content_type="text/javascript", body="")
        )
        page.clock.install()

    return lambda: visit(CASE, 360, before=stop_the_clock)


def shown(page: Page) -> str:
    return page.locator("[data-left]").inner_text()


def press(page: Page, name: str) -> None:
    page.locator(".timer__form").get_by_role("button", name=name, exact=True).click()


def test_it_counts_both_parts_and_says_when_each_is_over(timer):
    page = timer()
    said = page.get_by_role("status").filter(has=page.locator("xpath=self::*[@data-said]"))
    assert shown(page) == "15:00"
    press(page, "Start")
    page.clock.run_for(65_000)
    assert shown(page) == "13:55"
    nearly(page, 4 * 60_000)
    expect(said).to_have_text("10 minutes left")
    nearly(page, 10 * 60_000)
    expect(said).to_have_text("With the patient: time is over")
    assert shown(page) == "0:00"
    press(page, "Go to the note")
    assert shown(page) == "10:00"
    press(page, "Start")
    nearly(page, 9 * 60_000 + 35_000)
    expect(said).to_have_text("30 seconds left")


def nearly(page: Page, milliseconds: int) -> None:
    """Let time pass: the last ten seconds tick by tick, which is slow."""
    page.clock.fast_forward(milliseconds - 10_000)
    page.clock.run_for(10_000)


def test_a_sleeping_phone_loses_no_time(timer):
    page = timer()
    press(page, "Start")
    page.clock.fast_forward(6 * 60_000)  # timers fire at most once, as after sleep
    assert shown(page) == "9:00"
    expect(page.locator("[data-said]")).to_have_text("9 minutes left")


def test_it_pauses_goes_on_and_starts_again(timer):
    page = timer()
    press(page, "Start")
    page.clock.run_for(60_000)
    press(page, "Pause")
    page.clock.run_for(600_000)
    assert shown(page) == "14:00"
    press(page, "Go on")
    page.clock.run_for(60_000)
    assert shown(page) == "13:00"
    press(page, "Start again")
    page.clock.run_for(1_000)
    assert shown(page) == "15:00"


def test_own_times_by_keyboard_alone(timer):
    page = timer()
    minutes = page.get_by_label("With the patient, minutes")
    minutes.focus()
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type("2")
    assert shown(page) == "2:00"
    page.keyboard.press("Enter")
    page.clock.run_for(30_000)
    assert shown(page) == "1:30"
    say = page.get_by_role("button", name="Say the time left")
    say.focus()
    page.keyboard.press("Space")
    page.clock.run_for(100)
    expect(page.locator("[data-said]")).to_have_text("1 minute 30 seconds left")


@pytest.mark.parametrize("typed", ["", "0", "-3", "999", "abc"])
def test_nonsense_minutes_still_give_a_time(typed, timer):
    page = timer()
    page.get_by_label("For the note, minutes").evaluate("(field, typed) => { field.value = typed }", typed)
    press(page, "Go to the note")
    assert shown(page) in ("1:00", "120:00")


def test_without_javascript_the_times_are_in_words(visit):
    page = visit(CASE, 360, java_script_enabled=False)
    expect(page.get_by_text("15 minutes with the patient, then 10 minutes for the note")).to_be_visible()
    expect(page.locator(".timer__form")).to_be_hidden()


def test_only_pages_with_a_timer_load_its_script(visit):
    assert visit(CASE).locator("script[src*='timer.js']").count() == 1
    assert visit("electives/step-1/").locator("script[src*='timer.js']").count() == 0


@pytest.mark.parametrize("case", CASES)
def test_a_case_prints_on_two_pages(case, visit):
    pdf = visit(f"clinical-skills/cases/{case}/").pdf(format="A4")
    assert len(re.findall(rb"/Type\s*/Page\b", pdf)) <= 2
