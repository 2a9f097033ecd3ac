"""Ten ordinary edits, done as the manual says: each passes the checks, and the build shows it."""

from pathlib import Path

import pytest
from conftest import build
from guidebook import book, lint

GUIDE = "docs/preparing/insurance.md"


def replace(copy: Path, name: str, old: str, new: str) -> None:
    file = copy / name
    text = file.read_text(encoding="utf-8")
    assert old in text, old
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def add(copy: Path, name: str, text: str) -> None:
    file = copy / name
    file.write_text(file.read_text(encoding="utf-8") + text, encoding="utf-8")


def change_a_sentence(copy):
    replace(copy, GUIDE, "## Next", "Ask your college first.\n\n## Next")
    return "preparing/insurance", "Ask your college first."


def add_a_list(copy):
    replace(copy, GUIDE, "## Next", "Bring:\n\n- the policy\n- a copy\n\n## Next")
    return "preparing/insurance", "<li>the policy</li>"


def add_a_table(copy):
    replace(copy, GUIDE, "## Next", "| Host | Asks |\n|---|---|\n| A | yes |\n\n## Next")
    return "preparing/insurance", "<td>yes</td>"


def cite_a_new_source(copy):
    settings = ("title: A title", "publisher: A school", "url: https://a.example.edu/x", "kind: university")
    entry = "\n  ".join(("a-school-page:", *settings, "seen: 2026-11-23", "seen_as: page"))
    add(copy, "docs/_data/sources.yml", f"\n{entry}\n")
    replace(copy, GUIDE, "## Next", "One school says so.[^a-school-page]\n\n## Next")
    return "preparing/insurance", "https://a.example.edu/x"


def add_a_question(copy):
    lines = (
        "question: Is a copy of the policy enough?",
        "answer: Ask your host. Many hosts want the whole policy in English.",
        "page: preparing/insurance.md",
        "section: next",
    )
    add(copy, "docs/_data/questions.yml", "\nq900:\n  " + "\n  ".join(lines) + "\n")
    return "questions", "Is a copy of the policy enough?"


def add_a_word_to_the_glossary(copy):
    add(
        copy,
        "docs/_data/glossary.yml",
        "\ntail-cover:\n  term: tail cover\n  means: Insurance for claims later on.\n",
    )
    return "glossary", "Insurance for claims later on."


def add_a_block(copy):
    replace(copy, GUIDE, "## Next", "/// changed\nOlder pages name one company.\n///\n\n## Next")
    return "preparing/insurance", "Older pages name one company."


def add_a_picture(copy):
    (copy / "docs/assets/images/policy.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 360 90"><rect width="360" height="90"/></svg>'
    )
    replace(
        copy,
        GUIDE,
        "## Next",
        "![A policy with its first page marked.](../assets/images/policy.svg)\n\n## Next",
    )
    return "preparing/insurance", "policy.svg"


def change_a_number(copy):
    replace(copy, "docs/_data/contact.yml", "7024240996", "9876543210")
    return "counselling/contact", "+91 98765 43210"


def add_a_page_by_hand(copy):
    text = (copy / GUIDE).read_text(encoding="utf-8")
    title = next(line for line in text.split("\n") if line.startswith("title: ")).removeprefix("title: ")
    text = text.replace(title, "A page of mine")
    description = next(line for line in text.split("\n") if line.startswith("description: "))
    text = text.replace(
        description, f"description: {'What a page of mine tells you about insurance in the USA.'}"
    )
    (copy / "docs/preparing/mine.md").write_text(text, encoding="utf-8")
    replace(
        copy,
        "mkdocs.yml",
        "      - preparing/insurance.md\n",
        "      - preparing/insurance.md\n      - preparing/mine.md\n",
    )
    return "preparing/mine", "A page of mine"


EDITS = (
    change_a_sentence,
    add_a_list,
    add_a_table,
    cite_a_new_source,
    add_a_question,
    add_a_word_to_the_glossary,
    add_a_block,
    add_a_picture,
    change_a_number,
    add_a_page_by_hand,
)


@pytest.mark.parametrize("edit", EDITS, ids=lambda edit: edit.__name__)
def test_an_ordinary_edit_passes_and_is_shown(edit, copy, tmp_path):
    page, shown = edit(copy)
    assert lint.check(book.read(copy / "docs")) == []
    done = build(tmp_path / "site", root=copy)
    assert done.returncode == 0, done.stdout + done.stderr
    assert shown in (tmp_path / "site" / page / "index.html").read_text(encoding="utf-8")
