import re
from urllib.parse import unquote

import pytest
import sample_guide
from conftest import PHONE, assert_accessible, build
from guidebook import schema, yaml_lines
from guidebook.contact import Contact
from playwright.sync_api import expect

GOOD = {
    "region": "IN",
    "phone": "7024240996",
    "whatsapp": "7024240996",
    "sms": "7024240996",
    "email": "someone@example.org",
    "corrections": "7024240963",
    "appointments": "9699360370",
    "recording_message": "Send {webinar}.",
    "appointment_message": "In {office}.",
    "office_cities": 12,
    "youtube": None,
    "message": 'I read "{page}" & ask about {topic}.',
}


def test_links_carry_the_page_and_the_topic():
    links = {one.kind: one.href for one in Contact(**GOOD).channels("Step 1?", "electives")}
    typed = "I%20read%20%22Step%201%3F%22%20%26%20ask%20about%20electives."
    assert links == {
        "whatsapp": f"https://wa.me/917024240996?text={typed}",
        "phone": "tel:+917024240996",
        "sms": f"sms:+917024240996?&body={typed}",
        "email": f"mailto:someone@example.org?subject=Question%20about%20electives&body={typed}",
    }


@pytest.mark.parametrize("channel", ["phone", "whatsapp", "sms", "email"])
def test_a_channel_without_a_value_is_not_there(channel):
    kinds = {one.kind for one in Contact(**{**GOOD, channel: None}).channels("", "")}
    assert kinds == {"phone", "whatsapp", "sms", "email"} - {channel}


def test_the_seeds_numbers_can_ring():
    contact = sample_guide.BOOK.facts.contact
    shown = [
        contact.international(number) for number in (contact.phone, contact.corrections, contact.appointments)
    ]
    assert shown == ["+91 70242 40996", "+91 70242 40963", "+91 96993 60370"]


@pytest.mark.parametrize(
    ("setting", "value", "words"),
    [
        ("phone", "702424099", "no phone in IN has"),
        ("whatsapp", "call us", "not a phone number"),
        ("sms", 7024240996, 'put it in "quotes"'),
        ("message", "Hello {name}", "and nothing else"),
        ("office_cities", "many", "whole number"),
        ("region", "India", "IN"),
        ("youtube", "www.youtube.com", "starts with https://"),
        ("recording_message", "Send {topic}", "may hold {webinar} in braces"),
        ("appointment_message", "In {city}", "may hold {office} in braces"),
    ],
)
def test_a_bad_value_is_named_with_its_line(setting, value, words):
    lines = {(key,): number for number, key in enumerate(GOOD, start=1)}
    document = yaml_lines.Document({**GOOD, setting: value}, lines)
    _, problems = schema.check(Contact, document, "docs/_data/contact.yml")
    assert problems[0].line == lines[(setting,)]
    assert words in problems[0].message


def test_an_appointment_is_asked_for_by_every_channel_and_rings_its_own_desk():
    links = {one.kind: one.href for one in Contact(**GOOD).ask_for_appointment("the Pune office")}
    assert links["phone"] == "tel:+919699360370"
    assert links["whatsapp"].endswith("?text=In%20the%20Pune%20office.")
    without = Contact(**{**GOOD, "appointments": None}).ask_for_appointment("the Pune office")
    assert {one.kind: one.href for one in without}["phone"] == "tel:+917024240996"


NUMBERS = ("7024240996", "7024240963", "9699360370")
NEW = "9876501234"


@pytest.mark.parametrize("old", NUMBERS)
def test_a_number_that_is_changed_in_the_data_is_changed_everywhere(old, copy, tmp_path):
    data = copy / "docs" / "_data" / "contact.yml"
    text = data.read_text(encoding="utf-8")
    assert old in text
    data.write_text(text.replace(old, NEW), encoding="utf-8")
    done = build(tmp_path / "site", root=copy)
    assert done.returncode == 0, done.stderr
    held = [
        {number for number in (*NUMBERS, NEW) if number in digits_of(file)}
        for file in (tmp_path / "site").rglob("*")
        if file.is_file()
    ]
    # The new number is found, and so are those that were not changed: the old would be, too.
    assert set().union(*held) == {NEW, *NUMBERS} - {old}


def digits_of(file):
    """A file's text with numbers drawn together, however they are written: +91 70242 40996, tel:+91..."""
    return re.sub(r"(?<=\d)[ ().-]+(?=\d)", "", unquote(file.read_bytes().decode(errors="replace")))


def test_one_line_of_the_data_is_one_channel(copy, tmp_path):
    data = copy / "docs" / "_data" / "contact.yml"
    text = data.read_text(encoding="utf-8")
    data.write_text(text.replace('phone: "7024240996"', f'phone: "{NEW}"'), encoding="utf-8")
    done = build(tmp_path / "site", root=copy)
    assert done.returncode == 0, done.stderr
    pages = "".join(file.read_text(encoding="utf-8") for file in (tmp_path / "site").rglob("*.html"))
    assert "tel:+917024240996" not in pages
    assert '"telephone": "+917024240996"' not in pages
    assert "wa.me/917024240996" in pages
    assert f"tel:+91{NEW}" in pages


def test_the_message_in_the_box_is_what_the_channels_carry(visit):
    page = visit("counselling/contact/", PHONE)
    block = page.locator(".block--contact", has=page.locator("[data-words]"))
    box = block.get_by_label("Your message")
    assert box.input_value().startswith('Hello MOKSH. I read "Talk to a MOKSH counsellor"')
    typed = "Aap kaise hain? 100% & <b>\n\u0928\u092e\u0938\u094d\u0924\u0947 \U0001f600"
    box.fill(typed)
    for channel, name in (("whatsapp", "?text="), ("sms", "body=")):
        href = block.locator(f".channel--{channel}").get_attribute("href")
        assert unquote(href.split(name)[1]) == typed
        assert " " not in href
    assert block.locator(".channel--phone").get_attribute("href") == "tel:+917024240996"
    assert_accessible(page)


def test_without_javascript_the_channels_carry_the_words_of_the_page(visit):
    page = visit("counselling/contact/", PHONE, java_script_enabled=False)
    expect(page.locator("[data-words]").first).to_be_hidden()
    assert "Talk%20to%20a%20MOKSH" in page.locator("main .channel--whatsapp").first.get_attribute("href")


def test_the_footer_has_every_channel_with_the_words_of_the_page(visit):
    page = visit("electives/step-1/", PHONE)
    links = page.get_by_role("list", name="Talk to a counsellor").get_by_role("link")
    assert [link.inner_text().split(" ")[0] for link in links.all()] == ["WhatsApp", "Call", "SMS"]
    assert "Do%20you%20need%20Step%201" in links.first.get_attribute("href")
