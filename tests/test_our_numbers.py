"""Our phone numbers stand once: wherever else an editor writes one, the line is told."""

import pytest
import sample_guide
from guidebook import book, lint

CONTACT = sample_guide.BOOK.facts.contact
NUMBER = CONTACT.appointments or CONTACT.phone
WAYS = {
    "as dialled": NUMBER,
    "from abroad": CONTACT.international(NUMBER),
    "for links": CONTACT.e164(NUMBER),
    "with hyphens": f"{NUMBER[:5]}-{NUMBER[5:]}",
    "with dots and brackets": f"(0{NUMBER[:4]}) {NUMBER[4:7]}.{NUMBER[7:]}",
}
# The file, what is put behind its text, and how many lines further down the number stands.
PLACES = {
    "a text to copy": ("templates/thank-you.txt", "\nCall {}.\n", 1),
    "another data file": ("_data/topics.yml", "\n# ask {} first\n", 1),
    "an address of an office": ("_data/offices.yml", "\npune:\n  city: Pune\n  address: 1 Road, {}\n", 3),
    "code on a page": ("about/privacy.md", "\n```\ntel {}\n```\n", 2),
    "a script": ("assets/js/site.js", "\n// {}\n", 1),
}


def spoil(copy, place, written):
    name, text, further = PLACES[place]
    file = copy / "docs" / name
    good = file.read_text(encoding="utf-8")
    file.write_text(good + text.format(written), encoding="utf-8")
    found = [(one.path, one.line, one.message) for one in lint.check(book.read(copy / "docs"))]
    return found, (f"docs/{name}", good.count("\n") + 1 + further)


@pytest.mark.parametrize("place", PLACES)
def test_a_number_of_ours_is_told_wherever_it_stands(place, copy):
    ((path, line, message),), wanted = spoil(copy, place, CONTACT.international(NUMBER))
    assert (path, line) == wanted
    assert message == "a phone number of ours; take it out: it stands once, in docs/_data/contact.yml"


@pytest.mark.parametrize("way", WAYS)
def test_a_number_of_ours_is_known_however_it_is_written(way, copy):
    found, wanted = spoil(copy, "a text to copy", WAYS[way])
    assert [one[:2] for one in found] == [wanted]


def test_the_settings_of_a_page_hold_none(copy):
    file = copy / "docs/about/privacy.md"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("---\n", f"---\n# {NUMBER}\n", 1), encoding="utf-8")
    (found,) = lint.check(book.read(copy / "docs"))
    assert (found.path, found.line) == ("docs/about/privacy.md", 2)
    assert "a phone number of ours" in found.message


def test_a_number_may_be_that_of_an_office_too_and_a_longer_number_is_another(copy):
    offices, topics = copy / "docs/_data/offices.yml", copy / "docs/_data/topics.yml"
    with offices.open("a", encoding="utf-8") as file:
        file.write(f'\npune:\n  city: Pune\n  phone: "{NUMBER}"\n')
    with topics.open("a", encoding="utf-8") as file:
        file.write(f"\n# {NUMBER}1\n")
    assert lint.check(book.read(copy / "docs")) == []
