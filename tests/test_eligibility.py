"""What may I do? The rules, the two engines, and the tool in a real browser."""

import pytest
from conftest import DESK, PHONE, ROOT, assert_accessible
from guidebook import book, eligibility, lint
from playwright.sync_api import expect

FACTS = book.read(ROOT / "docs").facts
CASES = list(eligibility.cases(FACTS.case))
PAGE = "tools/what-may-i-do/"


def verdicts(**case: str) -> dict[str, str]:
    first = {question: next(iter(known.options)) for question, known in FACTS.case.items()}
    found = eligibility.verdicts(
        FACTS.eligibility, first | {key.replace("_", "-"): one for key, one in case.items()}
    )
    return {activity: FACTS.eligibility[key].verdict for activity, key in found.items()}


def test_every_case_has_one_sourced_verdict_for_every_activity():
    assert len(CASES) == 4 * 5 * 3 * 2
    for case in CASES:
        found = eligibility.verdicts(FACTS.eligibility, case)
        assert set(found) == set(eligibility.ACTIVITIES)
        assert all(FACTS.eligibility[key].sources for key in found.values())


def test_no_graduate_is_told_to_work_with_patients():
    for case in CASES:
        if case["status"] == "graduate":
            found = eligibility.verdicts(FACTS.eligibility, case)
            assert FACTS.eligibility[found["elective"]].verdict == "no"
            assert FACTS.eligibility[found["sub-internship"]].verdict == "no"
            assert FACTS.eligibility[found["externship"]].verdict != "yes"
            assert "watch" in FACTS.eligibility[found["observership"]].why or case["passport"] in (
                "stopped",
                "bond",
            )


STORIES = {
    "final-year student in Nagpur, no Step 1": ({"status": "final-year"}, "elective", "yes"),
    "final-year student in Nagpur with Step 1": (
        {"status": "final-year", "step_1": "passed"},
        "elective",
        "yes",
    ),
    "final-year student, college not in VSLO": (
        {"status": "final-year", "vslo": "none"},
        "elective",
        "depends",
    ),
    "intern in Pune": ({"status": "intern"}, "elective", "depends"),
    "third-year student": ({"status": "earlier-year"}, "elective", "depends"),
    "graduate of 2023": ({"status": "graduate"}, "elective", "no"),
    "graduate of 2016 from Lagos": ({"status": "graduate", "passport": "stopped"}, "observership", "depends"),
    "graduate of 2016 from Lagos, hands-on": (
        {"status": "graduate", "passport": "stopped"},
        "elective",
        "no",
    ),
    "final-year student from Lagos": ({"status": "final-year", "passport": "stopped"}, "elective", "depends"),
    "final-year student from Kathmandu": (
        {"status": "final-year", "passport": "bond"},
        "elective",
        "depends",
    ),
    "US citizen at a Caribbean school": ({"status": "final-year", "passport": "us"}, "elective", "depends"),
    "graduate, US citizen": ({"status": "graduate", "passport": "us"}, "elective", "no"),
    "somebody at home without a visa": ({"status": "graduate"}, "tele-rotation", "yes"),
}


@pytest.mark.parametrize("story", STORIES)
def test_a_students_story(story):
    case, activity, verdict = STORIES[story]
    assert verdicts(**case)[activity] == verdict


def test_the_browser_gives_the_same_verdicts_for_every_case(visit, server):
    page = visit(PAGE)
    found = page.evaluate(
        """async ({ base, cases }) => {
          const { verdicts } = await import(base + "assets/js/tools/eligibility.js");
          const rules = [...document.querySelectorAll("[data-rule]")].map(({ dataset }) => ({
            id: dataset.rule, activity: dataset.activity, when: JSON.parse(dataset.when) }));
          return cases.map((answers) => verdicts(rules, answers));
        }""",
        {"base": server.url, "cases": CASES},
    )
    assert found == [eligibility.verdicts(FACTS.eligibility, case) for case in CASES]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [PHONE, DESK])
def test_the_tool_answers_and_axe_finds_nothing(width, scheme, visit):
    page = visit(PAGE, width, scheme)
    assert_accessible(page)
    page.get_by_label("Where are you on the day").select_option("graduate")
    expect(page.get_by_role("status")).to_contain_text("No: elective, sub-internship.")
    elective = page.get_by_role("region", name="Elective", exact=True)
    expect(elective.locator(".verdict:visible")).to_have_count(1)
    expect(elective.locator(".verdict:visible")).to_contain_text("Electives are for enrolled students.")
    assert_accessible(page)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    for select in page.locator("select").all():
        assert select.bounding_box()["height"] >= 44


def test_the_tool_works_by_keyboard(visit):
    page = visit(PAGE)
    page.get_by_label("Where are you on the day").focus()
    page.keyboard.press("End")
    expect(page.get_by_role("status")).to_contain_text("No: elective")


def test_without_javascript_all_rules_stand_there_with_whom_they_are_for(visit):
    page = visit(PAGE, PHONE, java_script_enabled=False)
    expect(page.locator(".verdict:visible")).to_have_count(len(FACTS.eligibility))
    expect(page.locator(".verdict__case:visible")).to_have_count(len(FACTS.eligibility))
    assert not page.locator("form.case").is_visible()


SLIPS = {
    "unknown activity": ("activity: research", "activity: reserch", 'did you mean "research"?'),
    "unknown question": ("when: {vslo: [none]}", "when: {vsol: [none]}", 'no question "vsol" in case.yml'),
    "unknown answer": ("when: {status: [intern]}", "when: {status: [inten]}", 'has no answer "inten"'),
    "missing source": (
        "sources: [uic-externships]",
        "sources: [uic-externship]",
        'no source "uic-externship"',
    ),
    "never the answer": (
        "  when: {status: [graduate]}\n  verdict: no\n  why: Electives",
        "  verdict: no\n  why: Electives",
        "can never be the answer",
    ),
    "no such heading": ("section: which-year", "section: which-yaer", 'did you mean "which-year"?'),
    "on what it depends": (
        "  depends_on: the host, and the postings that you have finished\n",
        "",
        "says on what",
    ),
    "a case left out": (
        "elective-final-year:\n  activity: elective\n",
        "elective-final-year:\n  activity: elective\n  when: {status: [intern]}\n",
        "no rule fits the case",
    ),
}


@pytest.mark.parametrize("slip", SLIPS)
def test_a_slip_in_the_rules_comes_back_with_its_line(slip, copy):
    old, new, words = SLIPS[slip]
    file = copy / "docs/_data/eligibility.yml"
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    found = [one for one in lint.check(book.read(copy / "docs")) if one.path.endswith("eligibility.yml")]
    assert any(words in one.message for one in found), found
    assert all(one.line > 1 for one in found)
