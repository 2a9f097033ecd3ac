"""Blocks, citations and tables as plain Python-Markdown, without MkDocs."""

import markdown
import pytest
import sample_guide
from conftest import ROOT
from guidebook.block_kinds import KINDS
from guidebook.blocks import BlockTemplates
from guidebook.citations import Citations
from guidebook.current_page import CurrentPage
from guidebook.drawing import Drawing, DrawingError
from guidebook.glossary import GlossaryTerms
from guidebook.review_dates import long_date
from guidebook.tables import ScrollingTables

PAGE = CurrentPage("electives/step-1.md", 'A & "B"', "electives")


@pytest.fixture
def convert():
    whole = sample_guide.BOOK
    known = whole.facts
    drawing = Drawing(ROOT / "overrides")
    ours = [
        BlockTemplates(drawing, whole, PAGE),
        Citations(drawing, known.sources),
        GlossaryTerms(known.glossary, PAGE),
        ScrollingTables(),
    ]
    converter = markdown.Markdown(extensions=["tables", "toc", *ours])

    def run(text: str) -> str:
        return converter.reset().convert(text)

    run.converter = converter
    return run


@pytest.mark.parametrize("name", KINDS)
def test_every_kind_is_drawn_with_its_title_and_body(name, convert):
    title = "thank-you.txt" if KINDS[name].title == "file" else "A *title*"
    html = convert(f"/// {name} | {title}\n**Body** and [link](other.md)\n\n## Inside\n///\n\nAfter")
    assert f'class="block block--{name}"' in html
    assert title in html  # a title is text, not Markdown
    assert '<strong>Body</strong> and <a href="other.md">link</a>' in html
    assert '<h2 id="inside">Inside</h2>' in html
    assert [token["id"] for token in convert.converter.toc_tokens] == ["inside"]
    assert "///" not in html
    assert html.endswith("<p>After</p>")


def test_links_of_a_template_are_in_the_tree_for_mkdocs_to_resolve(convert):
    assert 'href="../about/how-we-check.md#our-interest"' in convert("/// cta | T\n///")


def test_the_message_names_the_page_and_the_topic_asked_for(convert):
    html = convert("/// contact\n    topic: letters\n///")
    assert "A%20%26%20%22B%22" in html
    assert "letters%20of%20recommendation" in html


def test_a_desk_has_its_own_number(convert):
    assert "+919699360370" in convert("/// contact\n    for: appointments\n///")
    assert "+917024240963" in convert("/// contact\n    for: corrections\n///")


def test_what_repeats_on_every_page_is_marked_for_search(convert):
    for name in ("cta", "contact"):
        assert "<aside" in (html := convert(f"/// {name} | T\n///"))
        assert "data-search-exclude" in html


def test_sources_are_numbered_as_cited_and_only_those_cited_are_listed(convert):
    html = convert("One.[^temple-medical-activities] Two.[^ecfmg-cs-ended] One.[^temple-medical-activities]")
    marks = [
        f'href="#fn:{key}">{number}</a>'
        for key, number in (("temple-medical-activities", 1), ("ecfmg-cs-ended", 2))
    ]
    assert [html.count(mark) for mark in marks] == [2, 1]
    assert html.count("<li id=") == 2
    assert 'rel="noopener">Medical Activities</a>' in html
    seen = sample_guide.BOOK.facts.sources["temple-medical-activities"].seen
    assert f"Seen on {long_date(seen)}" in html
    assert 'href="#fnref2:temple-medical-activities"' in html
    # Text inside a block is read first, though Markdown meets it last.
    html = convert("/// answer\nOne.[^ecfmg-cs-ended]\n///\n\nTwo.[^temple-medical-activities]")
    assert html.index('id="fnref:ecfmg-cs-ended"><a class="footnote-ref" href="#fn:ecfmg-cs-ended">1<') > 0
    assert 'href="#fn:temple-medical-activities">2<' in html
    assert "fn:" not in convert("A page that cites nothing")


def test_a_citation_in_code_stays_code(convert):
    assert "<code>[^ecfmg-cs-ended]</code>" in convert("`[^ecfmg-cs-ended]`")


def test_the_first_use_of_a_term_is_explained(convert):
    html = convert("## VSLO\n\nUse **VSLO** and [VSLO](x.md), VSLO again, USCE, xVSLO.\n\n`USCE` VSLO")
    link = '<a class="term" href="../glossary.md#vslo" title="Visiting Student Learning Opportunities, '
    assert html.count(link) == 1
    assert html.index("<strong>" + link) > 0
    assert ', <a class="term" href="../glossary.md#usce"' in html
    assert html.count('class="term"') == 2
    assert html.endswith("<p><code>USCE</code> VSLO</p>")


def test_a_table_gets_a_frame_of_its_own_name(convert):
    table = "| a | b |\n|---|---|\n| 1 | 2 |\n"
    html = convert(f"## Costs\n\n{table}\n\nx\n\n{table}")
    for label in ("Table: Costs", "Table: Costs (2)"):
        assert f'aria-label="{label}" class="table" role="region" tabindex="0"' in html


@pytest.mark.parametrize(
    ("template", "words"),
    [
        ("<p>{{ missing }}</p>", "overrides/t.html: 'missing' is undefined"),
        ("<p>\n{% if %}</p>", "overrides/t.html:2: "),
        ("<p><b></p>", "overrides/t.html: not well-formed XML"),
    ],
)
def test_a_wrong_template_is_named(template, words, tmp_path):
    (tmp_path / "t.html").write_text(template)
    with pytest.raises(DrawingError, match=words):
        Drawing(tmp_path).element("t.html")


def test_what_a_template_is_given_is_escaped_and_is_not_markdown(tmp_path):
    (tmp_path / "t.html").write_text('<p title="{{ x }}">{{ x }}</p>')
    element = Drawing(tmp_path).element("t.html", x='<b>"2*3*4"</b>')
    assert (element.get("title"), element.text) == ('<b>"2*3*4"</b>', '<b>"2*3*4"</b>')
