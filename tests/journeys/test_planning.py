"""The tools: give one's case, see the answer, and find it again in My plan."""

import re
from datetime import date, timedelta
from urllib.parse import parse_qs, urlsplit

from browsers.window import Window
from guidebook.review_dates import long_date

SAID = ".case__said"
TEXT = "#plan-text"


def in_the_plan(window: Window, part: str) -> str:
    """Go to My plan, and give what it holds, in words; `part` of it must be there."""
    window.goto("tools/my-plan/")
    window.see(f"[data-part={part}] [data-have]", "In your plan")
    return window.value(TEXT)


def test_what_may_i_do(visit, book):
    window = visit("tools/what-may-i-do/")
    key, question = next((key, one) for key, one in book.facts.case.items() if not one.years)
    answer, words = list(question.options.items())[-1]
    before = window.text(SAID)
    window.choose(f"[name={key}]", answer)
    window.until(lambda: window.text(SAID) != before, "the answer is another one")
    activities = {rule.activity for rule in book.facts.eligibility.values()}
    assert {one: window.count(f"[data-rule][data-activity={one}]") for one in activities} == dict.fromkeys(
        activities, 1
    )
    window.click("[data-case] [data-keep]")
    window.see(SAID, "in your plan")
    assert f": {words}" in in_the_plan(window, "case")
    window.goto("tools/what-may-i-do/")
    window.until(lambda: window.value(f"[name={key}]") == answer, "the tool remembers the answer")


def test_a_year_that_is_still_to_come_is_told_beside_its_field(visit, book):
    window = visit("tools/what-may-i-do/")
    key = next(key for key, one in book.facts.case.items() if one.years)
    window.fill(f"[name={key}]", "2090")
    window.press("Tab")
    window.see(f"#case-{key}-error", "still to come")


def test_planner(visit, book):
    window = visit("tools/planner/")
    start = window.values("[name=start] option", "value")[3]
    stay = window.values("[name=stay] option", "value")[1]
    window.choose("[name=stay]", stay)
    window.choose("[name=start]", start)
    steps = [step for step in book.facts.timeline.values() if stay in step.stays]
    window.until(lambda: window.count(".planner__step") == len(steps), "the steps of this stay are shown")
    for step in steps:
        day = date.fromisoformat(start) - timedelta(days=step.days_before)
        window.see(".planner__step", f"{long_date(day)}")
    assert f"/{stay}-{start[:7]}.ics" in window.value("[data-calendar]", "href")
    window.click("[data-planner] [data-keep]")
    window.see(SAID, "in your plan")
    assert f"I want to begin in {date.fromisoformat(start):%B %Y}" in in_the_plan(window, "start")
    window.goto("tools/planner/")
    window.until(lambda: window.value("[name=start]") == start, "the tool remembers the month")


def test_checklist(visit, book):
    window = visit("tools/checklist/")
    stay = window.value("[name=stay]")
    papers = [key for key, paper in book.facts.documents.items() if stay in paper.stays]
    box = f"[data-paper={papers[0]}] [type=checkbox]"
    window.see(SAID, f"0 of {len(papers)} papers")
    window.click(box)
    window.see(SAID, f"1 of {len(papers)} papers")
    window.reload()
    window.see(SAID, f"1 of {len(papers)} papers")
    assert window.value(box, "checked")
    assert f"My papers: 1 of {len(papers)}" in in_the_plan(window, "papers")


def test_costs(visit, book):
    window = visit("tools/costs/")
    sum_ = "[data-sum] [role=status]"
    key, item = next((key, one) for key, one in book.facts.costs.items() if one.per == "week")

    def total() -> int:
        return int(re.search(r"\$([\d,]+)", window.text(sum_))[1].replace(",", ""))

    window.fill(f"#cost-{key}", "0")
    without = total()
    window.fill("[name=weeks]", "8")
    window.fill(f"#cost-{key}", "300")
    wanted = f"{without + 8 * 300:,}"
    window.see(sum_, f"${wanted} so far")
    window.see(sum_, item.title)
    window.fill("[name=rate]", "100")
    window.see(sum_, "₹")
    window.click("[data-keep=a]")
    window.see("[data-compare] td", f"${wanted}")
    window.reload()
    window.see("[data-compare] td", f"${wanted}")
    assert f"Plan A (8 weeks, 1 stay): ${wanted}" in in_the_plan(window, "costs")


def test_the_plan_is_changed_carried_by_a_channel_and_forgotten(visit, book):
    window = visit("tools/checklist/")
    window.click(".checklist__paper [type=checkbox]")
    in_the_plan(window, "papers")
    window.fill(TEXT, "Mine & more? 100%")
    sent = urlsplit(window.value("[data-plan] .channel--whatsapp", "href")).query
    assert parse_qs(sent)["text"] == ["Mine & more? 100%"]
    window.click("[data-plan] [data-forget]")
    window.see("[data-load] [role=alert]", "forgotten")
    window.see_no(TEXT)
    assert window.evaluate("localStorage.length") == 0
