"""My plan: what the tools keep, in words, on its way to a counsellor, to a file and back."""

import json
from urllib.parse import parse_qs, urlsplit

import pytest
from conftest import DESK, PHONE, ROOT, assert_accessible
from playwright.sync_api import expect
from test_frame import BLOCKED

PAGE = "tools/my-plan/"
TEXT = "This is what is sent"
CASE = {
    "status": "graduate",
    "graduated": "2016",
    "college": "other",
    "passport": "stopped",
    "vslo": "unknown",
    "step-1": "none",
    "step-2-ck": "none",
    "oet": "none",
    "aim": "residency",
}
SCENARIO = {"electives": 1, "weeks": 4, "rate": 90, "amounts": {"rent": 300, "visa": 185}}
KEPT = {
    "case": CASE,
    "start": "2028-03-01",
    "stay": "observership",
    "papers": ["passport"],
    "costs-a": SCENARIO,
}


def with_kept(kept):
    script = f"if (!sessionStorage.seen) localStorage.setItem('guide.kept', {json.dumps(json.dumps(kept))})"
    script += "; sessionStorage.seen = 1"
    return lambda page: page.add_init_script(script)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [PHONE, DESK])
def test_a_plan_is_made_on_the_tools_and_gathered(width, scheme, visit, server):
    page = visit("tools/what-may-i-do/", width, scheme)
    page.get_by_label("Where are you on the day").select_option("intern")
    assert page.evaluate("localStorage.length") == 0
    page.get_by_role("button", name="Put it into my plan").click()
    page.goto(server.url + "tools/planner/")
    page.get_by_role("button", name="Put it into my plan").click()
    page.goto(server.url + "tools/checklist/")
    page.get_by_label("Passport").check()
    page.goto(server.url + "tools/costs/")
    page.get_by_label("Dollars for each week: rent").fill("300")
    page.get_by_role("button", name="Keep as plan A").click()
    page.goto(server.url + PAGE)
    text = page.get_by_label(TEXT).input_value()
    assert "Where are you on the day you want to begin: Intern, before the degree is given" in text
    assert "It depends: elective" in text
    assert "I want to begin in " in text
    assert "My papers: 1 of " in text
    assert "Plan A (4 weeks, 1 stay): $1,400 so far." in text
    expect(page.get_by_text("In your plan.")).to_have_count(4)
    assert_accessible(page)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_the_plan_in_words(visit):
    page = visit(PAGE, before=with_kept(KEPT), timezone_id="Pacific/Kiritimati")
    text = page.get_by_label(TEXT).input_value()
    assert "In which year did you get your degree: 2016" in text
    assert "No: elective, sub-internship." in text
    assert "I want to begin in March 2028: observership" in text
    assert "Degree and licence" in text
    assert "Dean's letter" not in text
    assert "$1,385, or ₹1,24,650 so far." in text


def test_what_is_sent_is_what_is_in_the_box(visit):
    page = visit(PAGE, before=with_kept(KEPT))
    box = page.get_by_label(TEXT)
    wanted = "Mera plan & more? 100% \U0001f600\nline two"
    box.fill(wanted)
    sent = page.locator("[data-plan] .channel--whatsapp").get_attribute("href")
    assert urlsplit(sent).netloc == "wa.me"
    assert parse_qs(urlsplit(sent).query)["text"] == [wanted]
    sms = page.locator("[data-plan] .channel--sms").get_attribute("href")
    assert parse_qs(sms.partition("?")[2])["body"] == [wanted]


def test_saved_as_a_file_forgotten_and_loaded_again(visit, tmp_path):
    page = visit(PAGE, before=with_kept(KEPT))
    before = page.get_by_label(TEXT).input_value()
    with page.expect_download() as download:
        page.get_by_role("button", name="Save as a file").click()
    file = tmp_path / "plan.json"
    download.value.save_as(file)
    page.get_by_role("button", name="Forget everything").click()
    expect(page.get_by_text("Everything is forgotten.")).to_be_visible()
    expect(page.get_by_label(TEXT)).to_be_hidden()
    assert page.evaluate("localStorage.length") == 0
    page.get_by_label("Load a saved plan").set_input_files(file)
    expect(page.get_by_label(TEXT)).to_have_value(before)
    assert json.loads(page.evaluate("localStorage.getItem('guide.kept')")) == KEPT


@pytest.mark.parametrize(
    "content, told",
    [
        ("", "is not a plan saved on this page"),
        ("\U0001f600", "is not a plan saved on this page"),
        ('{"kind": "other"}', "is not a plan saved on this page"),
        ("null", "is not a plan saved on this page"),
        (json.dumps({"kind": "us-electives-plan", "papers": ["x"]}), "left out: papers"),
        (json.dumps({"kind": "us-electives-plan", "case": CASE | {"graduated": "2090"}}), "left out: case"),
        (json.dumps({"kind": "us-electives-plan", "case": CASE | {"status": "professor"}}), "left out: case"),
        (json.dumps({"kind": "us-electives-plan", "start": "2027-02-31"}), "left out: start"),
        (json.dumps({"kind": "us-electives-plan", "<script>": 1}), "left out: <script>"),
    ],
)
def test_a_file_that_is_none_of_ours_changes_nothing_and_is_told(content, told, visit, tmp_path):
    page = visit(PAGE, before=with_kept(KEPT))
    before = page.get_by_label(TEXT).input_value()
    file = tmp_path / "plan.json"
    file.write_text(content, encoding="utf-8")
    page.get_by_label("Load a saved plan").set_input_files(file)
    expect(page.locator("[data-load]").get_by_role("alert")).to_contain_text(told)
    expect(page.get_by_label(TEXT)).to_have_value(before)


def test_copied(visit):
    page = visit(PAGE, before=with_kept(KEPT))
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Copy").click()
    expect(page.get_by_role("status")).to_have_text("Copied.")
    assert page.evaluate("navigator.clipboard.readText()") == page.get_by_label(TEXT).input_value()


def test_guides_offer_the_plan_only_where_there_is_one(visit):
    guide = "electives/step-1/"
    assert visit(guide).get_by_role("link", name="Send the plan").count() == 0
    offer = visit(guide, before=with_kept(KEPT)).get_by_role("link", name="Send the plan")
    offer.click()
    offer.page.wait_for_url(f"**/{PAGE}")


@pytest.mark.parametrize("script", [BLOCKED, "localStorage.setItem('guide.kept', '{')"])
def test_with_nothing_kept_the_page_says_where_to_begin(script, visit):
    page = visit(PAGE, PHONE, before=lambda page: page.add_init_script(script))
    expect(page.get_by_text("Not yet.")).to_have_count(4)
    expect(page.get_by_label(TEXT)).to_be_hidden()
    assert_accessible(page)


def test_without_javascript_the_parts_lead_to_the_tools(visit):
    page = visit(PAGE, PHONE, java_script_enabled=False)
    expect(page.locator(".plan__part a")).to_have_count(4)
    expect(page.locator(".plan__text")).to_be_hidden()


def test_a_guide_pays_at_most_a_kilobyte_for_the_offer():
    assert (ROOT / "docs/assets/js/plan-offer.js").stat().st_size <= 1024


def test_only_the_tools_load_the_tools(visit):
    asked = []
    visit(
        "electives/step-1/", before=lambda page: page.on("request", lambda request: asked.append(request.url))
    )
    assert [url for url in asked if "/tools/" in url] == []
