"""What cannot be read is told alone: what only follows from its absence is nobody's slip."""

import re
import subprocess
import sys

import pytest
import sample_guide
from guidebook import book, facts, lint
from sample_guide import DOCS

FILES = sorted(file.name for file in (DOCS / "_data").glob("*.yml"))
# What is put behind the file's text; None takes the whole text away.
SPOILT = {
    "a colon": "\nlast-one:\n  why: Visa: what it is\n",
    "one name twice": "\nlast-one: {}\nlast-one: {}\n",
    "emptied": None,
}


def told(root):
    """The files of the problems in the site in `root`."""
    return {one.path for one in lint.check(book.read(root / "docs"))}


@pytest.mark.parametrize("slip", SPOILT)
@pytest.mark.parametrize("name", FILES)
def test_a_data_file_that_cannot_be_read_is_all_that_is_told(name, slip, copy):
    file = copy / "docs" / "_data" / name
    added = SPOILT[slip]
    text = "" if added is None else file.read_text(encoding="utf-8") + added
    file.write_text(text, encoding="utf-8")
    nothing = added is None and name in facts.MAY_BE_EMPTY
    assert told(copy) == (set() if nothing else {f"docs/_data/{name}"})


def test_the_slip_has_its_line(copy):
    file = copy / "docs" / "_data" / "eligibility.yml"
    text = file.read_text(encoding="utf-8") + SPOILT["a colon"]
    file.write_text(text, encoding="utf-8")
    command = [sys.executable, "-m", "guidebook", "check"]
    done = subprocess.run(
        command, cwd=copy, env={"PYTHONPATH": "hooks"}, capture_output=True, text=True, check=False
    )
    line = text.count("\n")
    said = f'docs/_data/eligibility.yml:{line}: put the text in "quotes" because it has a colon'
    assert done.stderr.startswith(f"{said}\n\n1 problem found.")


@pytest.mark.parametrize("name", [name for name in FILES if name != "contact.yml"])
def test_entries_with_a_slip_of_their_own_are_all_that_is_told(name, copy):
    """Pages link to each host's page and cite each source; rules name each question, wherever the slip is."""
    file = copy / "docs" / "_data" / name
    text = file.read_text(encoding="utf-8")
    file.write_text(re.sub(r"(?m)^(\S+:)$", r"\1\n  wrong: yes", text), encoding="utf-8")
    assert told(copy) <= {f"docs/_data/{name}"}


def test_pages_that_cannot_be_read_are_all_that_is_told(copy):
    pages = {page.path for page in sample_guide.BOOK.written()}
    for path in pages:
        (copy / path).write_bytes(b"\xff\xfe\x00")
    assert told(copy) == pages
