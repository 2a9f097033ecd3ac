"""The form while no receiver is named, as on the published site: it makes a message, and sends nothing."""

from urllib.parse import parse_qs, urlsplit

import pytest
from conftest import DESK, PHONE, assert_accessible
from playwright.sync_api import expect
from test_frame import BLOCKED

PAGE = "counselling/call-back/"
WORDS = "\U0001f600 <script>alert(1)</script> & 100%\n\u0645\u0631\u062d\u0628\u0627"


def fill(page, message=WORDS):
    page.locator("#name").fill("Asha Rao")
    page.locator("#phone").fill("98201 23456")
    page.get_by_label("Where are you in your studies?").select_option("Graduate")
    page.get_by_label("What is it about?").select_option("US visas")
    page.locator("#message").fill(message)
    page.get_by_label("MOKSH may use what I write").check()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [PHONE, DESK])
def test_the_form_makes_the_message_that_goes(width, scheme, visit):
    page = visit(PAGE, width, scheme, timezone_id="Asia/Dubai")
    assert_accessible(page)
    fill(page)
    page.get_by_role("button", name="Make the message").click()
    expect(page.locator("[data-other-way]")).to_be_focused()
    text = page.get_by_label("This is what is sent").input_value()
    assert text.split("\n") == [
        "Hello MOKSH. Please call me.",
        "Name: Asha Rao",
        "Phone: +919820123456",
        "Best time: Any time (my time zone: Asia/Dubai)",
        "I am: Graduate",
        "About: US visas",
        "",
        *WORDS.split("\n"),
    ]
    whatsapp = page.locator("[data-other-way] .channel--whatsapp").get_attribute("href")
    sms = page.locator("[data-other-way] .channel--sms").get_attribute("href")
    assert urlsplit(whatsapp).netloc == "wa.me"
    assert parse_qs(urlsplit(whatsapp).query)["text"] == [text]
    assert parse_qs(sms.partition("?")[2])["body"] == [text]
    assert page.evaluate("localStorage.length") == 0
    assert_accessible(page)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_what_is_missing_is_said_here_too(visit):
    page = visit(PAGE, PHONE)
    page.get_by_role("button", name="Make the message").click()
    expect(page.locator("#name-fault")).to_have_text("Write your name.")
    expect(page.locator("[data-other-way]")).to_be_hidden()


def test_changed_answers_make_a_changed_message(visit):
    page = visit(PAGE, PHONE)
    fill(page, "One")
    page.get_by_role("button", name="Make the message").click()
    page.locator("#message").fill("Two")
    page.get_by_role("button", name="Make the message").click()
    assert page.get_by_label("This is what is sent").input_value().endswith("\n\nTwo")


def test_a_channel_that_is_not_set_is_not_shown(visit):
    page = visit(PAGE, PHONE)
    assert page.locator(".channel--email").count() == 0


def test_without_javascript_the_channels_stand_alone(visit):
    page = visit(PAGE, PHONE, java_script_enabled=False)
    expect(page.locator("form.call-back")).to_be_hidden()
    expect(page.locator("[data-channels] .channel--whatsapp")).to_be_visible()


def test_nothing_breaks_while_storage_is_blocked(visit):
    page = visit(PAGE, PHONE, before=lambda page: page.add_init_script(BLOCKED))
    fill(page)
    page.get_by_role("button", name="Make the message").click()
    expect(page.locator("[data-other-way]")).to_be_visible()


def test_every_control_can_be_hit_by_a_thumb(visit):
    page = visit(PAGE, PHONE)
    for control in page.locator(
        ":is(.call-back, [data-channels]) :is(input, select, textarea, button, .channel)"
    ).all():
        if control.is_visible() and control.get_attribute("type") != "checkbox":
            name = control.get_attribute("id")
            assert name == "website" or control.bounding_box()["height"] >= 43.5, name
    assert page.locator("label[for=consent]").bounding_box()["height"] >= 43.5


def test_no_other_page_loads_the_form_or_the_numbering_plans(visit):
    asked = []
    visit("counselling/contact/", before=lambda page: page.on("request", lambda one: asked.append(one.url)))
    assert [url for url in asked if "call-back" in url or "libphonenumber" in url] == []
