"""The registry of sources: each is cited, and each stands once."""

import sample_guide
from guidebook import book, lint

FILE = "docs/_data/sources.yml"


def problems(copy, old, new):
    file = copy / FILE
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    return [one for one in lint.check(book.read(copy / "docs")) if one.path == FILE]


def test_a_source_that_nobody_cites(copy):
    settings = (
        "title: T",
        "publisher: P",
        "url: https://a.org/",
        "kind: news",
        "seen: 2026-11-23",
        "seen_as: page",
    )
    entry = "\n  ".join(("lonely:", *settings)) + "\n"
    first = "aafp-chest-pain-2020:"
    (found,) = problems(copy, first, f"{entry}\n{first}")
    assert 'nobody cites "lonely"; cite it on a page, or take it out' in found.message
    line = (copy / FILE).read_text(encoding="utf-8").split("\n")[found.line - 1]
    assert line == "lonely:"


def test_one_address_with_two_names(copy):
    sources = sample_guide.BOOK.facts.sources
    one, other = sources["mayo-application-process"].url, sources["mayo-thoracic-elective"].url
    (found,) = problems(copy, str(one), str(other))
    assert "keep one, and cite that" in found.message
