import pytest
from conftest import ROOT
from guidebook import facts, schema, yaml_lines
from guidebook.contact import Contact

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
    contact = facts.read(ROOT / "docs").contact
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
    ],
)
def test_a_bad_value_is_named_with_its_line(setting, value, words):
    lines = {(key,): number for number, key in enumerate(GOOD, start=1)}
    document = yaml_lines.Document({**GOOD, setting: value}, lines)
    _, problems = schema.check(Contact, document, "docs/_data/contact.yml")
    assert problems[0].line == lines[(setting,)]
    assert words in problems[0].message
