"""docs/_data/offices.yml: what is refused, the page, and what search engines are told."""

import json
import re
from urllib.parse import unquote

import pytest
from conftest import DESK, PHONE, assert_accessible
from guidebook import book, lint, schema, yaml_lines
from guidebook.offices import Office
from playwright.sync_api import expect

PAGE = "counselling/offices/"
GOOD = """\
x:
  city: Mumbai
  head_office: yes
  address: 1 Example Road
  map: https://example.org/map
  phone: "9876543210"
"""
SLIPS = {
    "no city": ("  city: Mumbai\n", "", 1, '"city" is missing'),
    "http": ("https", "http", 5, "starts with https://"),
    "no such number": ("9876543210", "98765", 6, "a number that no phone in IN has"),
    "a bare number": ('"9876543210"', "9876543210", 6, 'put it in "quotes"'),
    "a number in words": ("9876543210", "call us", 6, "not a phone number"),
    "neither yes nor no": ("yes", "maybe", 3, "head_office"),
    "signs": ("1 Example Road", "<b>1</b> Road", 4, "write plain words"),
    "unknown line": ("address", "adress", 4, 'did you mean "address"?'),
}


@pytest.mark.parametrize("slip", SLIPS)
def test_a_slip_names_its_line_and_what_to_write(slip):
    old, new, line, words = SLIPS[slip]
    assert old in GOOD
    document = yaml_lines.load(GOOD.replace(old, new), "offices.yml")
    _, problems = schema.check(Office, document, "offices.yml", at=("x",))
    assert any(one.line == line and words in one.message for one in problems), problems


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (("head_office: yes", "head_office: no"), 'no head office; add "head_office: yes" to one entry'),
        (("mumbai:", "pune:\n  city: Pune\n  head_office: yes\nmumbai:"), "a second head office"),
    ],
)
def test_there_is_one_head_office(change, words, copy):
    data = copy / "docs" / "_data" / "offices.yml"
    data.write_text(data.read_text(encoding="utf-8").replace(*change), encoding="utf-8")
    found = [one.message for one in lint.check(book.read(copy / "docs"))]
    assert any(words in message for message in found), found


def businesses(folder):
    html = (folder / PAGE / "index.html").read_text(encoding="utf-8")
    (data,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html, re.DOTALL)
    return [item for item in json.loads(data)["@graph"] if item["@type"] == "LocalBusiness"]


def words_of(link):
    return unquote(link.get_attribute("href").split("?text=")[1])


def test_what_nobody_told_us_is_said_and_not_guessed(visit, site):
    page = visit(PAGE, PHONE)
    assert page.locator(".offices h2").all_inner_texts() == ["Mumbai: head office"]
    expect(page.get_by_text("We have not been given the address")).to_be_visible()
    expect(page.get_by_text("We have not been told which they are")).to_be_visible()
    said = words_of(page.locator(".offices .channel--whatsapp"))
    assert said == "Hello MOKSH. I would like to meet a counsellor in the Mumbai head office."
    # A call goes to the desk that arranges meetings.
    assert page.locator(".offices .channel--phone").get_attribute("href") == "tel:+919699360370"
    assert businesses(site) == []


def test_what_the_owner_told_is_shown(visit_filled, filled):
    page = visit_filled(PAGE, PHONE)
    assert page.locator(".offices h2").all_inner_texts() == ["Mumbai: head office", "Pune"]
    mumbai, pune = page.locator(".offices > li").all()
    expect(mumbai).to_contain_text("1 Example Road, Mumbai 400001")
    expect(mumbai).to_contain_text("Monday and Wednesday, 09:00 to 17:00")
    expect(mumbai.locator("[data-now]")).to_contain_text("in Mumbai")
    expect(mumbai.get_by_role("link", name="+91 98765 43210")).to_have_attribute("href", "tel:+919876543210")
    assert words_of(pune.locator(".channel--whatsapp")).endswith("in the Pune office.")
    expect(page.get_by_text("We have not been told")).to_have_count(0)
    (business,) = businesses(filled.folder)
    assert business["address"] == {
        "@type": "PostalAddress",
        "streetAddress": "1 Example Road, Mumbai 400001",
        "addressLocality": "Mumbai",
        "addressCountry": "IN",
    }
    assert business["telephone"] == "+919876543210"
    assert business["openingHoursSpecification"] == [
        {
            "@type": "OpeningHoursSpecification",
            "dayOfWeek": ["Monday", "Wednesday"],
            "opens": "09:00",
            "closes": "17:00",
        }
    ]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [PHONE, DESK])
def test_axe_finds_nothing_and_it_fits(width, scheme, visit_filled):
    page = visit_filled(PAGE, width, scheme)
    assert_accessible(page)
    widths = page.evaluate("[document.documentElement.scrollWidth, innerWidth]")
    assert widths[0] <= widths[1]


def test_an_office_is_named_in_the_request_for_a_call(visit):
    page = visit(PAGE, PHONE)
    page.get_by_role("link", name="ask for a call about a meeting there").click()
    expect(page.get_by_label("Your question")).to_have_value(
        "I would like to meet a counsellor in the Mumbai head office."
    )
