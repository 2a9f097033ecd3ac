"""`make owner-report`: every value that only the owner can fill in, and none that is filled in."""

import shutil
import subprocess
import sys

import sample_guide
from conftest import ROOT
from guidebook import book
from guidebook.owner_report import owner_report
from sample_guide import DOCS, GUIDE


def report(root):
    return "\n".join(owner_report(book.read(root / "docs")))


def test_each_empty_value_is_listed_with_its_file_and_what_it_is_for(copy):
    said = report(copy)
    assert "- [ ] `docs/_data/contact.yml`: `email`: The address that students write to" in said
    assert "`docs/_data/contact.yml`: `hours`: When a counsellor answers" in said
    assert "`docs/_data/offices.yml`: `address` of `mumbai`:" in said
    assert "`docs/_data/webinars.yml`: `recording` of `mbbs-abroad-till-pg`: The address" in said
    assert "`docs/_data/webinars.yml`: `register` of" in said
    assert "0 of 12 branch offices have an entry" in said
    assert "`docs/_data/contact.yml`: `endpoint` of `form`: Where call-back requests go" in said
    assert "`phone`: The number that students call" not in said


def test_what_is_filled_in_is_no_longer_listed(copy):
    data = copy / "docs" / "_data" / "contact.yml"
    text = data.read_text(encoding="utf-8").replace("email:\n", "email: someone@example.org\n")
    data.write_text(text.replace("office_cities: 12 ", "office_cities: 0 "), encoding="utf-8")
    said = report(copy)
    assert "`email`" not in said
    assert "branch offices" not in said


def test_a_channel_that_is_taken_out_is_listed(copy):
    data = copy / "docs" / "_data" / "contact.yml"
    data.write_text(data.read_text(encoding="utf-8").replace('sms: "7024240996"', "sms:"), encoding="utf-8")
    assert "`sms`: The number that reads SMS" in report(copy)


def test_sentences_that_admit_it_are_listed_with_their_line(copy):
    lines = (copy / "docs" / "about" / "privacy.md").read_text(encoding="utf-8").split("\n")
    (number,) = [number for number, line in enumerate(lines, start=1) if "We have not been told" in line]
    assert f"- [ ] `docs/about/privacy.md:{number}`: We have not been told how long" in report(copy)


def test_every_value_that_may_be_empty_says_what_it_is_for():
    read = sample_guide.BOOK.facts
    entries = (read.contact, read.contact.form, *read.offices.values(), *read.webinars.values())
    for entry in entries:
        for name, field in type(entry).model_fields.items():
            if getattr(entry, name) in (None, ()):
                assert field.description, name


def test_the_command_prints_it(tmp_path):
    shutil.copytree(DOCS, tmp_path / "docs")
    shutil.copy(GUIDE / "mkdocs.yml", tmp_path)
    done = subprocess.run(
        [sys.executable, "-m", "guidebook", "owner-report"],
        cwd=tmp_path,
        env={"PYTHONPATH": str(ROOT / "hooks")},
        capture_output=True,
        text=True,
        check=True,
    )
    assert "`email`: The address that students write to" in done.stdout
