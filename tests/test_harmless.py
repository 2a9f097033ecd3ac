"""Ordinary prose, as people write it on other sites, is left in peace by the rules on Markdown."""

import pytest
from conftest import ROOT
from guidebook import lint
from guidebook.book import Page
from guidebook.markdown_source import MarkdownSource

SAMPLES = sorted((ROOT / "tests" / "samples" / "harmless").glob("*.md"))


def test_there_are_samples():
    assert len(SAMPLES) >= 30


def problems_of(file) -> list[str]:
    page = Page(file.name, file.name, MarkdownSource.read(file), settings=None)
    # None of these rules looks at the book.
    return [str(one) for rule in lint.MARKDOWN_RULES for one in rule(page, None)]


@pytest.mark.parametrize("file", SAMPLES, ids=lambda file: file.stem)
def test_no_false_alarm(file):
    assert problems_of(file) == []


@pytest.mark.parametrize("end", [b"\r\n", b"\r"], ids=["CRLF", "CR"])
@pytest.mark.parametrize("file", SAMPLES, ids=lambda file: file.stem)
def test_no_false_alarm_on_what_windows_and_old_macs_save(file, end, tmp_path):
    saved = tmp_path / file.name
    saved.write_bytes(b"\xef\xbb\xbf" + file.read_bytes().replace(b"\n", end))
    assert problems_of(saved) == []
