"""What stands around every page: the menu of narrow screens, the colours, the tips, the contents."""

import pytest
from conftest import DESK, PHONE, assert_accessible
from playwright.sync_api import expect

GUIDE = "electives/step-1/"
MENU = ".md-sidebar--primary"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_while_the_menu_is_open(scheme, visit):
    page = visit(GUIDE, PHONE, scheme)
    page.get_by_role("button", name="Menu").click()
    expect(page.locator(MENU)).to_be_in_viewport()
    page.wait_for_timeout(400)  # it slides in; axe would see half-way colours
    assert_accessible(page)


def test_the_menu_opens_and_closes_by_the_keyboard(visit):
    page = visit(GUIDE, PHONE)
    button = page.get_by_role("button", name="Menu")
    expect(button).to_have_attribute("aria-expanded", "false")
    button.focus()
    page.keyboard.press("Enter")
    expect(button).to_have_attribute("aria-expanded", "true")
    expect(page.locator(f"{MENU} a", has_text="Who can apply")).to_be_visible()
    assert page.evaluate(f"document.querySelector('{MENU}').contains(document.activeElement)")
    page.keyboard.press("Escape")
    expect(button).to_be_focused()
    expect(button).to_have_attribute("aria-expanded", "false")


def test_the_closed_menu_is_out_of_the_keyboards_way(visit):
    page = visit(GUIDE, PHONE)
    for _ in range(12):
        page.keyboard.press("Tab")
        assert not page.evaluate(f"document.querySelector('{MENU}').contains(document.activeElement)")


def test_the_start_page_has_the_menu_on_phones_only(visit):
    page = visit("", PHONE)
    page.get_by_role("button", name="Menu").click()
    expect(page.locator(f"{MENU} a", has_text="Observerships")).to_be_visible()
    desk = visit("", DESK)
    assert not desk.locator(MENU).is_visible()
    assert not desk.get_by_role("button", name="Menu").is_visible()


def test_the_menu_opens_without_javascript(visit):
    page = visit(GUIDE, PHONE, java_script_enabled=False)
    page.locator("[data-menu-label]").click()
    expect(page.locator(f"{MENU} a", has_text="Who can apply")).to_be_visible()


def test_colours_are_kept_for_the_next_page(visit):
    page = visit("", DESK, "light")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "guide")
    page.get_by_role("button", name="Use dark colours").click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    page.goto(page.url + "about/privacy/")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    page.get_by_role("button", name="Use light colours").click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "guide")


def test_colours_follow_the_phone_until_somebody_chooses(visit):
    for scheme, expected in (("light", "guide"), ("dark", "slate")):
        page = visit("", PHONE, scheme)
        expect(page.locator("body")).to_have_attribute("data-md-color-scheme", expected)
        assert page.evaluate("localStorage.length") == 0


BLOCKED = """for (const name of ["localStorage", "sessionStorage"]) Object.defineProperty(window, name, {
  get() { throw new DOMException("The operation is insecure.", "SecurityError"); },
});"""


def test_everything_works_while_storage_is_blocked(visit):
    page = visit(GUIDE, PHONE, before=lambda page: page.add_init_script(BLOCKED))
    page.get_by_role("button", name="Use dark colours").click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    page.get_by_role("button", name="Menu").click()
    expect(page.locator(f"{MENU} a", has_text="Who can apply")).to_be_visible()


@pytest.mark.parametrize("word, says", [("a.footnote-ref", "Seen on"), ("a.term", "")])
def test_a_tip_shows_under_the_mouse_and_the_focus_and_goes_with_escape(word, says, visit):
    page = visit(GUIDE, DESK)
    link, tip = page.locator(f"article {word}").first, page.get_by_role("tooltip")
    link.hover()
    expect(tip).to_contain_text(says)
    shown = tip.inner_text()
    assert_accessible(page)
    page.keyboard.press("Escape")
    expect(tip).to_be_hidden()
    link.focus()
    page.mouse.move(0, 0)
    expect(tip).to_be_visible()  # a resting mouse takes nothing from who came by the keyboard or a finger
    box = tip.bounding_box()
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= DESK
    page.keyboard.press("Tab")
    expect(tip.filter(has_text=shown)).to_be_hidden()
    link.focus()
    expect(tip).to_contain_text(shown)
    page.locator("article h1").click()
    expect(tip).to_be_hidden()


def test_the_contents_mark_the_section_that_is_read(visit):
    page = visit(GUIDE, DESK)
    heading = page.locator("article h2").nth(3)
    heading.evaluate("heading => scrollTo(0, heading.offsetTop - 80)")
    marked = page.locator(".contents__link--read")
    expect(marked).to_have_count(1)
    assert marked.get_attribute("href") == "#" + heading.get_attribute("id")
