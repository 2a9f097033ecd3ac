"""The editors' manual in docs/editing says what the code does: each line of each entry, right examples."""

import re

from conftest import ROOT
from guidebook import schema, yaml_lines
from guidebook.contact import Contact
from guidebook.guides import OTHER_AREAS
from guidebook.hosts.row import Host
from guidebook.lint import guides
from guidebook.offices import Office
from guidebook.webinars.row import Webinar


def manual(name: str) -> str:
    """The text of a page of the manual."""
    return (ROOT / "docs" / "editing" / name).read_text(encoding="utf-8")


def test_the_manual_explains_each_line_of_a_host():
    text = manual("hosts.md")
    for name in Host.model_fields:
        assert f"`{name}`" in text or name.endswith("_details"), name
    example = re.search(r"```\n(example-school:.*?)```", text, re.DOTALL)[1]
    document = yaml_lines.load(example, "manual")
    assert schema.check(Host, document, "manual", at=("example-school",))[1] == []


def test_the_manual_explains_each_line_of_an_office():
    text = manual("owner.md")
    for name in Office.model_fields:
        assert f"`{name}`" in text, name


def test_the_manual_explains_each_line_of_a_webinar():
    text = manual("owner.md")
    for name, field in Webinar.model_fields.items():
        assert f"`{field.alias or name}`" in text, name
    example = re.search(r"```\n(step-1-in-a-year:.*?)```", text, re.DOTALL)[1]
    document = yaml_lines.load(example, "manual")
    assert schema.check(Webinar, document, "manual", at=("step-1-in-a-year",))[1] == []


def test_the_manual_says_which_pages_are_guides_and_what_each_has():
    text = manual("index.md")
    for name in (*OTHER_AREAS, *guides.BLOCKS, *guides.RELIABLE):
        assert f"`{name}`" in text, name


def test_the_hours_of_the_manual_are_right(copy):
    text = manual("owner.md")
    example = text.split("```\nhours:")[1].split("```")[0]
    text = (copy / "docs" / "_data" / "contact.yml").read_text(encoding="utf-8")
    before, after = text.split("hours:", 1)
    document = yaml_lines.load(f"{before}hours:{example}{after.split(chr(10), 1)[1]}", "contact.yml")
    contact, problems = schema.check(Contact, document, "contact.yml")
    assert problems == []
    assert [one.words for one in contact.hours] == [
        "Monday to Friday, 10:00 to 18:30",
        "Saturday, 10:00 to 14:00",
    ]
