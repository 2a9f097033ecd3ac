"""What may I do? The rules, the two engines, and the tool in a real browser."""

import pytest
import sample_guide
from conftest import DESK, PHONE, assert_accessible
from guidebook import book, eligibility, lint
from playwright.sync_api import expect

FACTS = sample_guide.BOOK.facts
CASES = list(eligibility.cases(FACTS.case))
PAGE = "tools/what-may-i-do/"


FIRST = {question: next(iter(known.options)) for question, known in FACTS.case.items()}


# A student's answers; what each verdict must be; notes that must stand there, and such that must not.
STORIES = {
    "final-year student in Nagpur, no Step 1": (
        {"status": "final-year", "college": "india"},
        {"elective": "yes", "sub-internship": "depends", "observership": "depends", "tele-rotation": "yes"},
        {"visa-elective", "india-student", "residency-oet"},
        {"india-internship", "us-passport", "visa-hands-on-graduate"},
    ),
    "final-year student in Nagpur with Step 1 and Step 2 CK": (
        {"status": "final-year", "college": "india", "step_1": "passed", "step_2_ck": "passed"},
        {"elective": "yes"},
        {"visa-elective"},
        {"florida-step-2", "residency-step-2"},
    ),
    "final-year student, college not in VSLO": (
        {"status": "final-year", "vslo": "none"},
        {"elective": "depends"},
        {"visa-elective"},
        set(),
    ),
    "final-year student, college in VSLO, with Step 1": (
        {"status": "final-year", "vslo": "member", "step_1": "passed"},
        {"elective": "yes"},
        {"florida-step-2"},
        set(),
    ),
    "intern in Pune": (
        {"status": "intern", "college": "india"},
        {"elective": "depends", "externship": "depends"},
        {"india-internship", "visa-elective"},
        {"india-student"},
    ),
    "intern in Pune, college not in VSLO": (
        {"status": "intern", "college": "india", "vslo": "none"},
        {"elective": "depends"},
        {"india-internship"},
        set(),
    ),
    "third-year student": ({"status": "earlier-year"}, {"elective": "depends"}, {"visa-elective"}, set()),
    "second-year student in Bengaluru, only to see medicine": (
        {"status": "earlier-year", "college": "india", "aim": "experience"},
        {"elective": "depends", "observership": "depends"},
        {"india-student"},
        {"residency-oet", "residency-letters"},
    ),
    "graduate of 2023 who wants hands-on on a B-1": (
        {"status": "graduate", "graduated": "recent"},
        {"elective": "no", "sub-internship": "no", "externship": "depends", "observership": "depends"},
        {"visa-hands-on-graduate", "visa-observership", "residency-pathway-limit"},
        {"visa-elective", "residency-older"},
    ),
    "graduate of 2016 from Lagos": (
        {"status": "graduate", "passport": "stopped", "graduated": "older"},
        {"elective": "no", "observership": "depends"},
        {"residency-older", "residency-pathway-limit"},
        {"visa-elective", "us-passport"},
    ),
    "final-year student from Lagos": (
        {"status": "final-year", "passport": "stopped"},
        {"elective": "depends", "observership": "depends", "tele-rotation": "yes"},
        {"visa-elective", "visa-stopped-or-unknown"},
        set(),
    ),
    "graduate from Lagos who asks for research": (
        {"status": "graduate", "passport": "stopped"},
        {"research": "depends"},
        {"visa-research", "visa-stopped-or-unknown"},
        set(),
    ),
    "final-year student from Kathmandu": (
        {"status": "final-year", "passport": "bond"},
        {"elective": "depends", "observership": "depends"},
        {"visa-elective", "visa-bond"},
        {"visa-stopped-or-unknown"},
    ),
    "intern from Kathmandu": (
        {"status": "intern", "passport": "bond"},
        {"elective": "depends"},
        {"visa-bond"},
        set(),
    ),
    "final-year student who may travel with ESTA": (
        {"status": "final-year", "passport": "waiver"},
        {"elective": "yes"},
        {"visa-waiver"},
        {"visa-elective", "visa-observership", "visa-bond"},
    ),
    "US citizen at a Caribbean school": (
        {"status": "final-year", "passport": "us", "college": "caribbean"},
        {"elective": "depends"},
        {"us-passport", "caribbean-student"},
        {"visa-elective", "visa-observership", "visa-research"},
    ),
    "Indian at a Caribbean school": (
        {"status": "final-year", "college": "caribbean"},
        {"elective": "yes"},
        {"caribbean-student", "visa-elective"},
        {"us-passport", "india-student"},
    ),
    "US citizen who studies in India": (
        {"status": "intern", "passport": "us", "college": "india"},
        {"elective": "depends"},
        {"us-passport", "india-internship"},
        {"visa-elective"},
    ),
    "graduate, US citizen": (
        {"status": "graduate", "passport": "us"},
        {"elective": "no", "observership": "depends"},
        {"us-passport"},
        {"visa-hands-on-graduate", "visa-observership"},
    ),
    "graduate with OET and Step 2 CK who wants a residency": (
        {"status": "graduate", "step_2_ck": "passed", "oet": "passed"},
        {"observership": "depends", "research": "depends"},
        {"residency-letters", "residency-pathway-limit"},
        {"residency-oet", "residency-step-2", "oet-twice"},
    ),
    "final-year student with OET": (
        {"status": "final-year", "oet": "passed"},
        {"elective": "yes"},
        {"oet-twice"},
        {"residency-oet"},
    ),
    "somebody at home without a visa": (
        {"status": "graduate", "passport": "stopped", "aim": "experience"},
        {"tele-rotation": "yes", "elective": "no"},
        set(),
        {"residency-pathway-limit", "residency-letters"},
    ),
    "student who knows neither VSLO nor the lists": (
        {"status": "final-year", "passport": "unknown", "vslo": "unknown"},
        {"elective": "yes", "externship": "depends", "research": "depends"},
        {"visa-elective", "visa-observership", "visa-stopped-or-unknown"},
        set(),
    ),
}


@pytest.mark.parametrize("story", STORIES)
def test_a_students_story(story):
    answers, verdicts, there, absent = STORIES[story]
    case = FIRST | {key.replace("_", "-"): one for key, one in answers.items()}
    found = eligibility.verdicts(FACTS.eligibility, case)
    assert {activity: FACTS.eligibility[found[activity]].verdict for activity in verdicts} == verdicts
    notes = set(eligibility.notes(FACTS.case_notes, case))
    assert there <= notes
    assert not absent & notes


def test_a_visa_bond_hides_nothing_else_of_a_students_case():
    case = FIRST | {"status": "intern", "passport": "bond", "vslo": "none"}
    assert eligibility.verdicts(FACTS.eligibility, case)["elective"] == "elective-intern"


def test_the_browser_gives_the_same_verdicts_for_every_case(visit, server):
    page = visit(PAGE)
    found = page.evaluate(
        """async ({ base, cases }) => {
          const { fits, verdicts } = await import(base + "assets/js/tools/eligibility.js");
          const rules = [...document.querySelectorAll("[data-rule]")].map(({ dataset }) => ({
            id: dataset.rule, activity: dataset.activity, when: JSON.parse(dataset.when) }));
          const notes = Object.fromEntries([...document.querySelectorAll("[data-note]")].map(
            ({ dataset }) => [dataset.note, JSON.parse(dataset.when)]));
          return cases.map((answers) => [verdicts(rules, answers),
            Object.keys(notes).filter((id) => fits(notes[id], answers)).sort()]);
        }""",
        {"base": server.url, "cases": CASES},
    )
    assert found == [
        [eligibility.verdicts(FACTS.eligibility, case), sorted(eligibility.notes(FACTS.case_notes, case))]
        for case in CASES
    ]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [PHONE, DESK])
def test_the_tool_answers_and_axe_finds_nothing(width, scheme, visit):
    page = visit(PAGE, width, scheme)
    assert_accessible(page)
    page.get_by_label("Where are you on the day").select_option("graduate")
    expect(page.get_by_role("status")).to_contain_text("No: elective, sub-internship.")
    elective = page.get_by_role("region", name="Elective", exact=True)
    expect(elective.locator("[data-rule]:visible")).to_have_count(1)
    expect(elective.locator("[data-rule]:visible")).to_contain_text("Electives are for enrolled students.")
    expect(elective.locator("[data-note]:visible")).to_contain_text(
        "names one for hands-on work of a graduate"
    )
    expect(
        page.get_by_role("region", name="What else holds for you").locator(".verdict:visible")
    ).not_to_have_count(0)
    assert_accessible(page)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    for select in page.locator("select").all():
        assert select.bounding_box()["height"] >= 44


def test_the_tool_works_by_keyboard(visit):
    page = visit(PAGE)
    page.get_by_label("Where are you on the day").focus()
    page.keyboard.press("End")
    expect(page.get_by_role("status")).to_contain_text("No: elective")


@pytest.mark.parametrize(
    "status, typed, problem",
    [
        ("graduate", "20", "Write a year with four digits"),
        ("graduate", "1900", "Write a year with four digits"),
        ("graduate", "2016.5", "Write a year with four digits"),
        ("graduate", "2090", "still to come"),
        ("final-year", "2016", "With a degree you are a graduate."),
    ],
)
def test_a_year_that_cannot_be_gives_a_message_beside_it_and_no_verdict(status, typed, problem, visit):
    page = visit(PAGE)
    page.get_by_label("Where are you on the day").select_option(status)
    field = page.get_by_label("In which year")
    field.fill(typed)
    field.blur()
    expect(page.get_by_role("alert")).to_contain_text(problem)
    expect(field).to_have_attribute("aria-invalid", "true")
    expect(page.locator(".verdict:visible")).to_have_count(0)
    page.get_by_role("button", name="Put it into my plan").click()
    assert page.evaluate("localStorage.length") == 0
    assert_accessible(page)
    field.fill("")
    field.blur()
    expect(page.locator(".verdict:visible")).not_to_have_count(0)


def test_letters_where_a_year_belongs_are_told(visit):
    page = visit(PAGE)
    field = page.get_by_label("In which year")
    field.focus()
    page.keyboard.type("e😀e")
    field.blur()
    expect(page.get_by_role("alert")).to_contain_text("Write a year with four digits")


def test_the_answers_are_there_after_going_back(visit):
    page = visit(PAGE)
    page.get_by_label("Where are you on the day").select_option("graduate")
    page.get_by_role("region", name="Elective", exact=True).get_by_role("link").first.click()
    page.wait_for_url("**/after-graduation/**")
    page.go_back()
    expect(page.get_by_label("Where are you on the day")).to_have_value("graduate")
    expect(page.get_by_role("status")).to_contain_text("No: elective")


def test_without_javascript_all_rules_stand_there_with_whom_they_are_for(visit):
    page = visit(PAGE, PHONE, java_script_enabled=False)
    shown = len(FACTS.eligibility) + sum(len(note.activities) or 1 for note in FACTS.case_notes.values())
    expect(page.locator(".verdict:visible")).to_have_count(shown)
    expect(page.locator(".verdict__case:visible")).to_have_count(shown)
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
    "hands-on for a graduate": (
        "  when: {status: [graduate]}\n  verdict: no\n  why: Electives",
        "  when: {status: [graduate]}\n  verdict: depends\n  depends_on: the host\n  why: Electives",
        '"depends" to a graduate who asks for work with patients; write no, or leave',
    ),
    "a list of no host": (
        "hosts: status=student&activity=elective\n",
        "hosts: status=student&intake=closed\n",
        '"hosts" is a link with "status=student&intake=closed" to a list without any host',
    ),
    "a case left out": (
        "elective-final-year:\n  activity: elective\n",
        "elective-final-year:\n  activity: elective\n  when: {status: [intern]}\n",
        "no rule fits the case",
    ),
}


@pytest.mark.parametrize(
    "old, new, words",
    [
        ("passport: [us]}", "pasport: [us]}", 'no question "pasport" in case.yml'),
        ("status: [intern]}", "status: [inten]}", 'has no answer "inten"'),
        ("[ecfmg-2023-booklet]", "[ecfmg-2023-bookle]", 'did you mean "ecfmg-2023-booklet"?'),
        ("activities: [research]", "activities: [reserch]", "reserch"),
        ("section: no-letter-is-owed", "section: no-letter", 'did you mean "no-letter-is-owed"?'),
        (
            "guide: afterwards/letters.md",
            "guide: afterwards/leters.md",
            'did you mean "afterwards/letters.md"?',
        ),
    ],
)
def test_a_slip_in_the_notes_comes_back_with_its_line(old, new, words, copy):
    file = copy / "docs/_data/case-notes.yml"
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    found = [one for one in lint.check(book.read(copy / "docs")) if one.path.endswith("case-notes.yml")]
    assert any(words in one.message for one in found), found
    assert all(one.line > 1 for one in found)


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
