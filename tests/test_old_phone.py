"""The whole site in a browser of six years ago: no error, no broken page, and every tool works."""

import json
import re
from collections.abc import Callable, Iterator

import phonenumbers
import pytest
import sample_guide
from conftest import DESK, PHONE, ROOT
from guidebook import settings
from old_phone import OldPhone
from test_browser import TEMPLATES

BOOK = sample_guide.BOOK
HOSTS = BOOK.facts.hosts
HOST = min(HOSTS)
# One page of every template: those of test_browser, and what else has a script of its own.
PAGES = {
    **TEMPLATES,
    "hosts": "hosts/",
    "a host": f"hosts/{HOST}/",
    "what may I do": "tools/what-may-i-do/",
    "planner": "tools/planner/",
    "checklist": "tools/checklist/",
    "costs": "tools/costs/",
    "my plan": "tools/my-plan/",
    "offline": "about/offline/",
    "about": "about/how-we-check/",
    "privacy": "about/privacy/",
}
MENU = "document.querySelector('.md-sidebar--primary')"
Opens = Callable[..., OldPhone]


@pytest.fixture(scope="session")
def phone(tmp_path_factory) -> Iterator[OldPhone]:
    with OldPhone(tmp_path_factory.mktemp("old-phone") / "log") as running:
        yield running


@pytest.fixture
def come(phone, server, site) -> Iterator[Opens]:
    """Opens a page of the site by its path. Fails at the end if a script of the page has failed."""

    def open_page(path: str, width: int = PHONE, again: bool = False) -> OldPhone:
        phone.open(server.url + path, width, again)
        return phone

    yield open_page
    # The browser itself logs the 404 page's own status.
    assert [one for one in phone.errors() if "status of 404" not in one] == []


def assert_whole(page: OldPhone) -> None:
    """Nothing is wider than the screen, and the text has its room."""
    inside, whole, text = page.run(
        "[innerWidth, document.documentElement.scrollWidth, document.querySelector('article').offsetWidth]"
    )
    assert whole <= inside
    assert text > min(inside, 1000) / 2


def test_it_is_as_old_as_we_promise(phone):
    listed = settings.read(ROOT / "mkdocs.yml")[0].data["extra"]["oldest_browsers"]
    promised = next(int(one.split()[1]) for one in listed if one.startswith("chrome "))
    assert int(re.search(r"Chrome/(\d+)", phone.agent)[1]) <= promised


@pytest.mark.parametrize("template", PAGES)
def test_a_phone_shows_the_page_and_its_menu_opens_by_a_tap(template, come):
    page = come(PAGES[template])
    assert_whole(page)
    page.wait_for("!document.querySelector('[data-menu]').hidden")
    assert page.run(f"getComputedStyle({MENU}).visibility") == "hidden"
    page.click("[data-menu]")
    page.wait_for(
        f"getComputedStyle({MENU}).visibility == 'visible' && {MENU}.getBoundingClientRect().left == 0"
    )
    assert page.run(f"{MENU}.contains(document.activeElement)")


@pytest.mark.parametrize("template", PAGES)
def test_a_desk_shows_the_page_with_its_tabs_and_no_button_for_a_menu(template, come):
    page = come(PAGES[template], DESK)
    assert_whole(page)
    shown = "getComputedStyle(document.querySelector('{}')).display != 'none'"
    assert page.run(shown.format(".md-tabs"))
    assert not page.run(shown.format("[data-menu]"))


def test_a_list_of_a_states_hosts(come, site):
    state = min(one.name for one in (site / "hosts" / "in").iterdir())
    for width in (PHONE, DESK):
        assert_whole(come(f"hosts/in/{state}/", width))


def test_a_link_in_a_text_is_underlined(come):
    page = come("tools/costs/")
    line = "getComputedStyle(document.querySelector('article > p > a:not(.term)')).textDecorationLine"
    assert page.run(line) == "underline"


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_search_finds_a_guide_over_any_page_and_goes_there(width, come):
    page = come("tools/costs/", width)
    guide = next(one for one in BOOK.written() if one.name.startswith("electives/"))
    page.click("[data-search-open]")
    page.wait_for("document.activeElement.id == 'search-words'")
    page.type(guide.settings.title)
    found = (
        f"[...document.querySelectorAll('.search__link')].some((one) => one.href.includes('{guide.address}'))"
    )
    page.wait_for(found)
    box = page.run("((at) => [at.left, at.right])(document.querySelector('dialog').getBoundingClientRect())")
    assert box[0] >= 0
    assert box[1] <= width
    page.press("Enter")
    page.wait_for("!location.pathname.includes('/tools/')")


def test_the_hosts_are_narrowed_by_words_and_two_are_set_side_by_side(come):
    page = come("hosts/")
    rows = "document.querySelectorAll('.hosts__table tbody tr')"
    page.wait_for("!document.querySelector('.filters').hidden")
    page.click(".hosts__pick input")
    page.click("tr:nth-child(2) .hosts__pick input")
    page.wait_for("document.querySelectorAll('#compare thead th').length == 3")
    page.click("#filter-q")
    page.type(HOSTS[HOST].name)
    page.wait_for(f"{rows}.length < {len(HOSTS)} && [...{rows}].some((row) => row.dataset.slug == '{HOST}')")


def test_the_answers_to_the_case_and_the_year_begin_a_plan(come):
    page = come("tools/what-may-i-do/")
    assert page.text("[data-case] [role=status]")
    page.click("[data-case] [data-keep]")
    page = come("tools/planner/", again=True)
    assert page.text("[data-planner] [role=status]")
    page.click("[data-planner] [data-keep]")
    page = come("tools/my-plan/", again=True)
    page.wait_for("!document.querySelector('[data-plan]').hidden")
    plan = page.run("document.getElementById('plan-text').value")
    assert "My case" in plan
    assert "I want to begin in" in plan


def test_a_tick_of_the_checklist_counts(come):
    page = come("tools/checklist/")
    page.click(".checklist__tick input")
    page.wait_for("/^1 of /.test(document.querySelector('[data-checklist-form] [role=status]').textContent)")


def test_the_costs_add_up(come):
    page = come("tools/costs/")
    sum_before = page.text("[data-sum] [role=status]").split(" ")[0]
    free = next(key for key, item in BOOK.facts.costs.items() if item.low is None)
    page.click(f"#cost-{free}")
    page.type("1000")
    per = page.run(f"document.querySelector('[data-cost={free}]').dataset.per")
    more = int(re.sub(r"\D", "", sum_before)) + 1000 * (4 if per == "week" else 1)
    assert page.text("[data-sum] [role=status]").startswith(f"${more:,} ")


def test_the_form_for_a_call_says_what_is_wrong_and_takes_a_number(come):
    page = come("counselling/call-back/")
    page.wait_for("!document.querySelector('[data-call-back]').hidden")
    page.click("[data-send]")
    assert page.text("#name-fault")
    assert page.text("#phone-fault")
    page.click("#phone")
    number = phonenumbers.example_number_for_type("IN", phonenumbers.PhoneNumberType.MOBILE)
    page.type(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164))
    assert str(number.national_number)[-4:] in page.text("#phone-said")
    page.wait_for("!document.querySelector('#phone-fault').textContent")


def test_a_message_goes_into_its_channels(come):
    page = come("counselling/contact/")
    page.click("[data-words] textarea")
    page.type("zebra")
    page.wait_for("[...document.querySelectorAll('.channel')].some(({ href }) => href.includes('zebra'))")


def test_a_text_is_copied_or_marked(come):
    page = come("preparing/templates/")
    page.click("[data-copy]")
    assert page.text(".block--template [role=status]")


def test_the_colours_change_and_stay(come):
    page = come("")
    colour = "getComputedStyle(document.body).backgroundColor"
    before = page.run(colour)
    page.click("[data-palette]")
    page.wait_for(f"{colour} != {json.dumps(before)}")
    chosen = page.run(colour)
    assert come("glossary/", again=True).run(colour) == chosen


def test_the_timer_counts(come):
    page = come(TEMPLATES["practice case"])
    before = page.text("[data-left]")
    page.click(".timer__form [type=submit]")
    page.wait_for(f"document.querySelector('[data-left]').textContent != {json.dumps(before)}")


def test_a_saved_page_opens_without_a_network(come, server):
    page = come("electives/step-1/")
    page.wait_for("!document.querySelector('[data-offline]').hidden")
    page.click("[data-offline] button")
    page.wait_for("/^Saved/.test(document.querySelector('[data-offline] [aria-live]').textContent)")
    page.wait_for("Boolean(navigator.serviceWorker.controller)")
    page = come("about/offline/", again=True)
    page.wait_for("document.querySelector('[data-saved] ul').children.length")
    server.down = True
    try:
        page = come("electives/step-1/", again=True)
        page.wait_for("!document.querySelector('.saved-copy').hidden")
        assert_whole(page)
    finally:
        server.down = False
