"""`make new`: a guide that passes at once, asked for or given by a script."""

import subprocess
import sys

import pytest
from conftest import build
from guidebook import book, lint
from sample_guide import DOCS, NOON


def new(copy, *words, answers=""):
    return subprocess.run(
        [sys.executable, "-m", "guidebook", "new", *words],
        cwd=copy,
        env={"PYTHONPATH": "hooks", "SOURCE_DATE_EPOCH": NOON},
        input=answers,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("asked", [True, False])
def test_a_new_guide_passes_every_check_and_is_built(asked, copy, tmp_path):
    words = ["Can you swap two weeks: a question?", "preparing", "visas"]
    done = new(copy, answers="\n".join(words) + "\n") if asked else new(copy, *words)
    assert done.returncode == 0, done.stderr
    assert lint.check(book.read(copy / "docs")) == []
    assert build(tmp_path / "site", root=copy).returncode == 0
    html = (tmp_path / "site/preparing/can-you-swap-two-weeks-a-question/index.html").read_text(
        encoding="utf-8"
    )
    assert "<h1" in html
    assert "block--answer" in html
    assert "footnote" in html


@pytest.mark.parametrize(
    "words, said",
    [
        (("A title", "preparin", "visas"), 'no area "preparin"; did you mean "preparing"?'),
        (("A title", "preparing", "visa"), 'no topic "visa"; did you mean "visas"?'),
        (("<b>", "preparing", "visas"), "without < > { }"),
        (("Documents for a US elective or observership", "preparing", "visas"), "already a page"),
        (("", "preparing", "visas"), "must have 3 to 90 letters"),
    ],
)
def test_what_does_not_fit_is_said_and_nothing_is_written(words, said, copy):
    done = new(copy, *words)
    assert done.returncode == 1
    assert said in done.stderr
    assert "Traceback" not in done.stderr
    assert len(list((copy / "docs").rglob("*.md"))) == len(list((DOCS).rglob("*.md")))


def test_no_answer_at_all(copy):
    done = new(copy, answers="")
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
