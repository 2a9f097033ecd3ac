"""mkdocs.yml is read safely before MkDocs reads it, and errors nobody foresaw are told in one line."""

import subprocess
import sys

import pytest
from conftest import build
from guidebook import book, lint, settings
from guidebook.plain_error import plain_error
from sample_guide import GUIDE

SETTINGS = (GUIDE / "mkdocs.yml").read_text(encoding="utf-8")
SLIPS = {
    "page misspelt": ("- glossary.md", "- glosary.md", 'which is no page; did you mean "glossary.md"?'),
    "page twice": ("- glossary.md", "- index.md", '"index.md" is in the menu twice, also on line'),
    "feature": ("navigation.footer", "navigation.fotter", 'did you mean "navigation.footer"?'),
    "switch": ("offline: true", "offline: maybe", '"offline" under extra is "maybe"; write true or false'),
    "tab": ("  name: material", "\tname: material", "a tab or a stray character"),
    "code": ("Home: index.md", "Home: !!python/object/apply:os.getpid []", "a !tag that is not allowed here"),
}


def problems(root):
    return lint.check(book.read(root / "docs"))


@pytest.mark.parametrize("slip", SLIPS)
def test_a_slip_in_the_settings_comes_back_with_its_line(slip, copy):
    old, new, words = SLIPS[slip]
    assert old in SETTINGS
    (copy / "mkdocs.yml").write_text(SETTINGS.replace(old, new, 1), encoding="utf-8")
    line = SETTINGS[: SETTINGS.index(old)].count("\n") + 1
    assert any(
        one.path == "mkdocs.yml" and one.line == line and words in one.message for one in problems(copy)
    )


def test_a_page_that_is_not_in_the_menu(copy):
    (copy / "mkdocs.yml").write_text(SETTINGS.replace("      - glossary.md\n", ""), encoding="utf-8")
    (found,) = problems(copy)
    assert (
        str(found)
        == 'docs/glossary.md:1: not in the menu; add a line "- glossary.md" under nav in mkdocs.yml'
    )


def test_a_switch_that_is_missing(copy):
    (copy / "mkdocs.yml").write_text(SETTINGS.replace("  offline: true\n", ""), encoding="utf-8")
    (found,) = problems(copy)
    line = SETTINGS[: SETTINGS.index("\nextra:")].count("\n") + 2
    assert str(found) == f'mkdocs.yml:{line}: "offline" under extra is missing; write true or false'


def test_code_in_the_settings_is_refused_before_it_runs(copy, tmp_path):
    trace = tmp_path / "it-ran"
    evil = f'Home: !!python/object/apply:os.system ["touch {trace}"]'
    (copy / "mkdocs.yml").write_text(SETTINGS.replace("Home: index.md", evil), encoding="utf-8")
    command = [sys.executable, "-m", "guidebook", "settings"]
    done = subprocess.run(
        command, cwd=copy, env={"PYTHONPATH": "hooks"}, capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert "mkdocs.yml:" in done.stderr
    assert not trace.exists()


def test_no_settings_at_all(tmp_path):
    read, (found,) = settings.read(tmp_path / "mkdocs.yml")
    assert read.data is None
    assert "cannot be read" in found.message


@pytest.mark.parametrize("words", ["{{ nosuch.thing }}", "{% if %}", "{{ 1 / 0 }}"])
def test_a_broken_template_is_named_in_one_line(words, copy, tmp_path):
    file = copy / "overrides" / "partials" / "copyright.html"
    file.write_text(f"\n\n{words}\n", encoding="utf-8")
    done = build(tmp_path / "site", root=copy)
    output = done.stdout + done.stderr
    assert done.returncode == 1
    assert "overrides/partials/copyright.html:3: the build stopped here" in output
    assert "Traceback" not in output


def test_an_error_outside_our_files_still_has_a_line(tmp_path):
    said = plain_error(KeyError("x"), [("/usr/lib/python/json.py", 7)], tmp_path)
    assert said.startswith("mkdocs.yml:1: the build stopped here (KeyError: 'x')")
