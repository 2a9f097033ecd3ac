"""What is kept from the build before must never be seen: each edit gives the pages that a new build gives."""

import re
from types import SimpleNamespace

import pytest
from guidebook import command
from guidebook.remembered import Asked, in_words, remembered
from rebuilding import rebuilding
from sample_guide import NOON
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
    "the words of each topic": ("docs/_data/topics.yml", r"(?<=words: )(?=\w)", "all about "),
    "a number": ("docs/_data/contact.yml", "7024240996", "9820123456"),
    "when somebody answers": (
        "docs/_data/contact.yml",
        r"(?m)^hours: .*$",
        'hours: [{days: [Monday], from: "10:00", to: "18:00", zone: Asia/Kolkata}]',
    ),
    "a holiday": ("docs/_data/holidays.yml", "(?<=name: )(?=Republic)", "The "),
    "the head office": ("docs/_data/offices.yml", "city: Mumbai", "city: Pune"),
    "a fee": ("docs/_data/hosts.yml", "amount: 4635", "amount: 4700"),
    "a term more": (
        "docs/_data/glossary.yml",
        r"\Z",
        "\nhands-on:\n  term: hands-on\n  means: Work on the patient, not looking on.\n",
    ),
    "the words of a question": ("docs/_data/questions.yml", r"(?<=question: )(?=\w)", "So, "),
    "a part of the menu": ("mkdocs.yml", "(?m)^  - Electives:$", "  - US electives:"),
    "a page of the menu": ("mkdocs.yml", r"(?m)- (.*/vslo\.md)$", r"- By VSLO: \1"),
    "a page made a part of the menu": (
        "mkdocs.yml",
        "(?m)^  - Hosts: (.*)$",
        r"  - Hosts:\n      - \1",
    ),
    "the order of the menu": ("mkdocs.yml", r"( +- .*/pathways\.md\n)( +- .*/oet\.md\n)", r"\2\1"),
}


def test_a_build_that_remembers_gives_what_a_new_one_gives(copy, tmp_path):
    was = {file: (copy / file).read_bytes() for file, _, _ in EDITS.values()}
    with rebuilding(copy) as rebuild:
        rebuild(tmp_path / "again", NOON)
        for name, (file, found, other) in EDITS.items():
            path = copy / file
            text = path.read_text(encoding="utf-8")
            changed, times = re.subn(found, other, text)
            assert times, name
            path.write_text(changed, encoding="utf-8")
            assert_as_built_anew(rebuild, tmp_path, name)
        edited = {file: (copy / file).read_bytes() for file in was}
        for texts in (was, edited, was):  # to and fro: the last but one is remembered too
            for file, text in texts.items():
                (copy / file).write_bytes(text)
            rebuild(tmp_path / "again", NOON)
        assert_as_built_anew(rebuild, tmp_path, "all taken back")
        assert_as_built_anew(rebuild, tmp_path, "a month later", str(int(NOON) + 31 * 24 * 60 * 60))
    with rebuilding(copy) as rebuild:
        rebuild(tmp_path / "first", str(int(NOON) + 31 * 24 * 60 * 60))
    assert files_of(tmp_path / "first") == files_of(tmp_path / "again")


def assert_as_built_anew(rebuild, tmp_path, name, day=NOON):
    rebuild(tmp_path / "again", day)
    rebuild(tmp_path / "anew", day, anew=True)
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
    assert remembered("deed", "name", "text", lambda: next(made)) == "a"  # an edit is taken back
    assert remembered("deed", "name", "a third", lambda: next(made)) == "d"


def test_what_is_asked_for_while_it_is_made_counts_too(monkeypatch):
    monkeypatch.setattr(command, "_started", ["serve"])

    def draw(**facts):
        asked = Asked(SimpleNamespace(**facts))
        return remembered("deed", "asked", "text", lambda: f"{asked.phone} {next(made)}", asked)

    made = iter("abc")
    assert draw(phone=1, fee=1) == "1 a"
    assert draw(phone=1, fee=2) == "1 a"
    assert draw(phone=2, fee=2) == "2 b"
    assert draw(phone=1, fee=3) == "1 a"


def test_what_has_no_words_is_refused():
    assert in_words({"a": [1, None]}) == "{'a': [1, None]}"
    with pytest.raises(ValueError, match="no words"):
        in_words([object()])


def test_a_single_build_keeps_nothing(monkeypatch):
    monkeypatch.setattr(command, "_started", ["build"])
    made = iter("ab")
    assert [remembered("deed", "single", "text", lambda: next(made)) for _ in "12"] == ["a", "b"]
