"""The search box in a real browser: from anywhere, by keyboard, and when things go wrong."""

import pytest
from conftest import DESK, PHONE, assert_accessible
from playwright.sync_api import Page, expect

ELSEWHERE = "about/privacy/"
SEARCHES = {
    "obsevership": "observerships/elective-or-observership/",
    "step 2 cs": "clinical-skills/step-2-cs/",
    "step 1 reqd?": "electives/step-1/",
    "letter of recomendation": "afterwards/letters/",
    "whatsapp no": "counselling/contact/",
}


def search(page: Page, words: str) -> None:
    """Press / and type `words`, as a student would, and wait for results."""
    page.keyboard.press("/")
    page.get_by_role("searchbox").press_sequentially(words, delay=15)
    page.locator(".search__said", has_text="found").wait_for()
    page.wait_for_timeout(300)  # the last letter's results replace those of the one before


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [PHONE, DESK])
def test_axe_finds_nothing_while_searching(width, scheme, visit):
    page = visit("electives/step-1/", width, scheme)
    search(page, "observership")
    assert_accessible(page)
    search_box = page.get_by_role("searchbox")
    search_box.fill("zzzqqqxxx")
    expect(page.get_by_role("status")).to_contain_text("Nothing found")
    assert_accessible(page)


@pytest.mark.parametrize("width", [PHONE, DESK])
@pytest.mark.parametrize("words", SEARCHES)
def test_the_right_guide_comes_first_and_opens_with_enter(words, width, visit):
    page = visit(ELSEWHERE, width)
    search(page, words)
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{SEARCHES[words]}*")


def test_a_result_names_its_kind_its_place_and_marks_the_words(visit):
    page = visit(ELSEWHERE)
    search(page, "toefl")
    first = page.locator(".search__result").first
    expect(first.locator(".search__kind")).to_have_text("Question")
    expect(first.locator(".search__where")).not_to_be_empty()
    assert "toefl" in [text.lower() for text in first.locator("mark").all_inner_texts()]


def test_a_slip_is_mended_and_said(visit):
    page = visit(ELSEWHERE)
    search(page, "obsevership")
    expect(page.get_by_role("status")).to_contain_text("We read it as: observership.")


def test_arrows_walk_through_the_results_and_escape_gives_the_page_back(visit):
    page = visit(ELSEWHERE)
    search(page, "visa")
    page.keyboard.press("ArrowDown")
    expect(page.locator(".search__link").first).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(page.get_by_role("searchbox")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("dialog.search")).to_be_hidden()


def test_the_button_opens_the_same_search(visit):
    page = visit(ELSEWHERE, PHONE)
    page.get_by_role("link", name="Search").first.click()
    expect(page.get_by_role("searchbox")).to_be_focused()
    page.get_by_role("button", name="Close search").click()
    expect(page.locator("dialog.search")).to_be_hidden()


def test_nothing_of_search_is_loaded_before_it_is_used(visit):
    asked = []
    page = visit(ELSEWHERE, before=lambda page: page.on("request", lambda request: asked.append(request.url)))
    page.wait_for_timeout(500)
    assert [url for url in asked if "search" in url.rpartition("/assets/")[2] and ".css" not in url] == []
    search(page, "visa")
    assert [url for url in asked if url.endswith("assets/search.json")] != []


def test_an_address_with_words_searches(visit):
    page = visit("search/?q=lor")
    expect(page.locator("main .search__result").first).to_be_visible()
    expect(page.locator("main [role=status]")).to_contain_text("found")


def test_the_page_keeps_its_address_in_step_with_the_words(visit):
    page = visit("search/")
    page.locator("main input[type=search]").fill("visa fee")
    page.keyboard.press("Tab")
    page.wait_for_url("**/search/?q=visa+fee")


def test_words_typed_before_the_script_came_are_kept(visit):
    """On a slow network the box stands there before what answers it."""
    held = []
    page = visit(
        "search/?q=j-1",
        before=lambda page: page.context.route("**/search/dialog.js", lambda route: held.append(route)),
    )
    page.locator("main input[type=search]").fill("visa fee")
    page.keyboard.press("Tab")
    held[0].continue_()
    page.wait_for_url("**/search/?q=visa+fee")
    expect(page.locator("main").get_by_role("status")).to_contain_text("found")


def test_no_result_offers_a_way_on(visit):
    page = visit(ELSEWHERE)
    page.keyboard.press("/")
    page.get_by_role("searchbox").fill("zzzqqqxxx")
    expect(page.get_by_role("status")).to_contain_text('Nothing found for "zzzqqqxxx".')
    for name in ("from A to Z", "Ask a counsellor", "Suggest a question"):
        expect(page.locator("dialog").get_by_role("link", name=name)).to_be_visible()


def test_when_the_index_does_not_come_the_student_is_told(visit):
    page = visit(
        ELSEWHERE, before=lambda page: page.context.route("**/search.json", lambda route: route.abort())
    )
    page.keyboard.press("/")
    page.get_by_role("searchbox").fill("visa")
    status = page.get_by_role("status")
    expect(status).to_contain_text("Search could not be loaded")
    page.context.unroute("**/search.json")
    page.keyboard.press("Enter")
    page.wait_for_url("**/preparing/visa/**")


def test_when_search_itself_does_not_come_it_is_tried_again(visit):
    page = visit(
        ELSEWHERE, before=lambda page: page.context.route("**/engine.js", lambda route: route.abort())
    )
    page.keyboard.press("/")
    page.get_by_role("searchbox").fill("visa")
    expect(page.get_by_role("status")).to_contain_text("Search could not be loaded")
    page.context.unroute("**/engine.js")
    page.get_by_role("searchbox").fill("visas")
    expect(page.get_by_role("status")).to_contain_text("found")


@pytest.fixture
def weak(browser, server, site):
    """Opens a page whose `lost` scripts break off on the way, the first time. Fails where the page does."""
    context = browser.new_context(viewport={"width": PHONE, "height": 740}, service_workers="block")
    faults = []

    def open_page(path, *lost):
        page = context.new_page()
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.add_init_script("localStorage.setItem('guide.kept', JSON.stringify({ unsent: {} }))")
        for file in lost:
            page.route(f"**/{file}", lambda route: route.abort(), times=1)
        page.goto(server.url + path, wait_until="networkidle")
        return page

    yield open_page
    context.close()
    assert faults == []


@pytest.mark.parametrize("lost", ["search/dialog.js", "search/box.js"])
def test_where_the_dialog_does_not_come_the_page_search_does(lost, weak):
    page = weak(ELSEWHERE, lost)
    page.get_by_role("link", name="Search").first.click()
    page.wait_for_url("**/search/")
    page.locator("main").get_by_role("searchbox").fill("visa")
    expect(page.locator("main .search__said")).to_contain_text("found")


@pytest.mark.parametrize("path", ["search/", ELSEWHERE])
def test_a_page_is_whole_where_what_it_loads_later_does_not_come(path, weak):
    page = weak(path, "search/dialog.js", "offline/keep.js", "call-back/unsent.js")
    expect(page.locator("main h1")).to_be_visible()


def test_pasted_rubbish_is_harmless(visit):
    page = visit("search/")
    box = page.locator("main input[type=search]")
    for words in ("<img src=x onerror=alert(1)>", "\u202eelective \U0001f600", '(((*^~:"', "é" * 199, "   "):
        box.fill(words)
        page.wait_for_timeout(150)
    assert page.locator("main .search__results img").count() == 0


def test_the_404_page_searches_for_the_lost_address(visit):
    page = visit("electives/stpe-1-needed/", PHONE)
    expect(page.locator("main input[type=search]")).to_have_value("stpe 1 needed")
    expect(page.locator("main .search__result").first).to_contain_text("Step 1")


def test_without_javascript_everything_stands_from_a_to_z(visit):
    page = visit(ELSEWHERE, PHONE, java_script_enabled=False)
    page.get_by_role("link", name="Search").first.click()
    page.wait_for_url("**/search/")
    page.get_by_role("link", name="Do you need Step 1 for a US elective?").click()
    page.wait_for_url("**/electives/step-1/")


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_axe_finds_nothing_on_the_404_page_with_results(width, visit):
    page = visit("no/visa/", width)
    expect(page.locator("main .search__result").first).to_be_visible()
    assert_accessible(page)


def test_without_dialogs_the_button_and_the_slash_lead_to_the_search_page(visit):
    def take_dialogs_away(page: Page) -> None:
        page.add_init_script("delete window.HTMLDialogElement")

    page = visit(ELSEWHERE, before=take_dialogs_away)
    page.get_by_role("link", name="Search", exact=True).click()
    page.wait_for_url("**/search/")
    page.locator("main input[type=search]").fill("visa")
    expect(page.locator("main .search__result").first).to_be_visible()
    page = visit(ELSEWHERE, before=take_dialogs_away)
    page.keyboard.press("/")
    page.wait_for_url("**/search/")


def test_where_workers_cannot_be_modules_the_page_itself_searches(visit):
    def make_workers_old(page: Page) -> None:
        # Safari 14 and Firefox 113 overlook the second argument.
        page.add_init_script("const Young = Worker; Worker = function (url) { return new Young(url); };")

    page = visit(ELSEWHERE, before=make_workers_old)
    search(page, "visa")
    expect(page.locator("dialog .search__result").first).to_be_visible()
    page.get_by_role("searchbox").fill("obsevership")
    expect(page.get_by_role("status")).to_contain_text("We read it as: observership")
