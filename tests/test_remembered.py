"""What is kept from the build before must never be seen: each edit gives the pages that a new build gives."""

import re

from guidebook import command
from guidebook.remembered import remembered
from rebuilding import rebuilding
from test_properdocs import files_of

# In one run, each on top of the one before: (file, what is found there, what is put in its place).
EDITS = {
    "the text of a page": ("docs/electives/vslo.md", r"\Z", "\nA sentence more.\n"),
    "nothing at all": ("docs/electives/vslo.md", r"\Z", ""),
    "a source that was not cited there": (
        "docs/about/privacy.md",
        r"\Z",
        "\nA rule.[^mayo-application-process]\n",
    ),
    "the title of another page": ("docs/preparing/visa.md", r"(?<=title: )Which|(?<=\n# )Which", "WHICH"),
    "what a term means": ("docs/_data/glossary.yml", r"(?<=means: )(?=\w)", "In short, "),
    "the title of a source": ("docs/_data/sources.yml", r"(?<=title: )(?=\w)", "The text "),
    "a step of the planner": ("docs/_data/timeline.yml", r"(?<=title: )(?=\w)", "Now "),
    "a text to copy": ("docs/templates/email-to-a-doctor.txt", r"\A", "To whom it may concern. "),
    "the template of a block": ("overrides/blocks/answer.html", "block--answer", "block--answer seen"),
    "the template of every page": ("overrides/main.html", "Skip to content", "Skip to the text"),
    "a colour": ("docs/assets/css/page.css", r"\Z", "\nmain { outline-color: #123456; }\n"),
    "the order of the menu": ("mkdocs.yml", r"( +- .*/pathways\.md\n)( +- .*/oet\.md\n)", r"\2\1"),
}


def test_a_build_that_remembers_gives_what_a_new_one_gives(copy, tmp_path):
    with rebuilding(copy) as rebuild:
        rebuild(tmp_path / "again")
        for name, (file, found, other) in EDITS.items():
            path = copy / file
            text = path.read_text(encoding="utf-8")
            changed, times = re.subn(found, other, text)
            assert times, name
            path.write_text(changed, encoding="utf-8")
            rebuild(tmp_path / "again")
            with rebuilding(copy) as build_anew:
                build_anew(tmp_path / "anew")
            again, anew = files_of(tmp_path / "again"), files_of(tmp_path / "anew")
            assert set(again) == set(anew), name
            assert [one for one in anew if again[one] != anew[one]] == [], name


def test_something_else_is_worked_out_anew(monkeypatch):
    monkeypatch.setattr(command, "_started", ["serve"])
    made = iter("abcd")
    assert remembered("deed", "name", "text", lambda: next(made)) == "a"
    assert remembered("deed", "name", "text", lambda: next(made)) == "a"
    assert remembered("deed", "another", "text", lambda: next(made)) == "b"
    assert remembered("deed", "name", "other", lambda: next(made)) == "c"
    assert remembered("deed", "name", "text", lambda: next(made)) == "d"


def test_a_single_build_keeps_nothing(monkeypatch):
    monkeypatch.setattr(command, "_started", ["build"])
    made = iter("ab")
    assert [remembered("deed", "single", "text", lambda: next(made)) for _ in "12"] == ["a", "b"]
