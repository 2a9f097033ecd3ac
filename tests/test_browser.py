"""The site in a real browser, on a phone and on a desk, by day and by night."""

from collections.abc import Callable, Iterator
from functools import cache

import pytest
from conftest import DESK, PHONE, barriers, visits
from playwright.sync_api import expect
from published.looks import fits, landmarks
from right_words import assert_right_words

# One page of every template, and of every block.
TEMPLATES = {
    "home": "",
    "guide": "electives/step-1/",
    "guide with picture": "observerships/elective-or-observership/",
    "contact": "counselling/contact/",
    "webinars": "counselling/webinars/",
    "webinar": "counselling/webinars/mbbs-abroad-till-pg/",
    "offices": "counselling/offices/",
    "sources": "about/sources/",
    "questions": "questions/",
    "glossary": "glossary/",
    "practice case": "clinical-skills/cases/chest-pain/",
    "texts to copy": "preparing/templates/",
    "form": "counselling/call-back/",
    "search": "search/?q=visa",
    "manual": "editing/",
    "blocks of the manual": "editing/blocks/",
    "not found": "no/such/page/",
}


Complaints = dict[str, list[str]]


@pytest.fixture(scope="module")
def look(browser, server, site) -> Iterator[Callable[[str, int, str], Complaints]]:
    """Opens a page once for all that is asked of it: what each rule of published.looks complains of."""
    with visits(browser, server) as visit:

        @cache
        def visited(template: str, width: int, scheme: str) -> Complaints:
            page = visit(TEMPLATES[template], width, scheme)
            seen = {"axe": barriers(page), "fits": list(fits(page)), "landmarks": list(landmarks(page))}
            assert_right_words(page)
            page.close()
            return seen

        yield visited


@pytest.mark.parametrize("rule", ["axe", "fits", "landmarks"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [PHONE, DESK])
@pytest.mark.parametrize("template", TEMPLATES)
def test_each_template_keeps(rule, template, width, scheme, look):
    assert look(template, width, scheme)[rule] == []


def test_a_phone_shows_what_the_site_is_for_without_scrolling(visit):
    page = visit("", PHONE)
    expect(page.locator("h1")).to_be_in_viewport(ratio=1)
    for door in ("I am still a student", "I have graduated"):
        expect(page.get_by_role("link", name=door)).to_be_in_viewport(ratio=1)


def test_a_door_is_pressed_anywhere_on_its_card(visit):
    page = visit("", PHONE)
    card = page.locator("li", has_text="I have graduated")
    card.click(position={"x": 20, "y": card.bounding_box()["height"] - 8})
    page.wait_for_url("**/observerships/elective-or-observership/")


def test_every_door_leads_where_it_says_from_each_of_its_corners(visit):
    page = visit("", PHONE)
    led = page.evaluate(
        """[...document.querySelectorAll("h2:first-of-type + ul > li")].flatMap((card) => {
          card.scrollIntoView({ block: "center", behavior: "instant" });
          const { left, right, top, bottom } = card.getBoundingClientRect();
          const door = card.querySelector("strong a").href;
          return [left + 8, right - 8].flatMap((x) => [top + 4, bottom - 4].map(
            (y) => [document.elementFromPoint(x, y).closest("a")?.href, door]));
        })"""
    )
    assert led
    assert [there for there, door in led if there != door] == []


def test_the_contact_bar_is_for_phones_and_hides_nothing(visit):
    bar = ".contact-bar"
    expect(visit("electives/step-1/", DESK).locator(bar)).to_be_hidden()
    page = visit("electives/step-1/", PHONE)
    expect(page.locator(bar)).to_be_in_viewport(ratio=1)
    assert "Do%20you%20need%20Step%201" in page.locator(bar).get_by_role(
        "link", name="WhatsApp"
    ).get_attribute("href")
    for link in page.locator(f"{bar} a").all():
        assert link.bounding_box()["height"] >= 44
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    last = page.locator(".site-foot a").last
    assert last.bounding_box()["y"] + last.bounding_box()["height"] <= page.locator(bar).bounding_box()["y"]


def test_a_citation_leads_to_its_source_and_back(visit):
    page = visit("electives/step-1/", PHONE)
    mark = page.locator(".footnote-ref").first
    key = mark.get_attribute("href")
    mark.click()
    entry = page.locator(f'[id="{key.removeprefix("#")}"]')
    expect(entry).to_be_in_viewport()
    expect(entry).to_contain_text("Seen on")
    back = entry.locator(".footnote-backref").first
    back.click()
    expect(mark).to_be_in_viewport()


def test_the_text_is_there_without_javascript(visit):
    page = visit("electives/step-1/", PHONE, java_script_enabled=False)
    expect(page.locator(".block--answer")).to_be_visible()
    expect(page.locator(".block--cta .channel--phone")).to_be_visible()


def test_a_lost_reader_finds_a_way_on(visit):
    page = visit("electives/old/page.html", PHONE)
    expect(page.locator("h1")).to_have_text("There is no page at this address")
    page.get_by_role("link", name="Elective or observership").click()
    page.wait_for_url("**/observerships/elective-or-observership/")
