"""The built pages, as files."""

import json
import re
from html import unescape
from xml.etree import ElementTree as etree

import pytest
import sample_guide
from conftest import REPOSITORY, ROOT
from guidebook import lint, manual
from guidebook.block_kinds import KINDS
from guidebook.front_matter import FrontMatter
from sample_guide import DOCS

BOOK = sample_guide.BOOK
PAGES = {page.address.removeprefix("./"): page for page in BOOK.pages.values()}


def html_of(site, address):
    return (site / address / "index.html").read_text(encoding="utf-8")


def one(pattern, text):
    (found,) = re.findall(pattern, text, re.DOTALL)
    return found


@pytest.mark.parametrize("address", PAGES)
def test_head(address, site, server):
    html, page, url = html_of(site, address), PAGES[address], server.url + address
    assert unescape(one(r"<title>(.*?)</title>", html)).startswith(page.settings.title)
    assert len(one(r'<meta name="description" content="(.*?)">', html)) >= 50
    assert one(r'<link rel="canonical" href="(.*?)">', html) == url
    assert one(r'<meta property="og:url" content="(.*?)">', html) == url
    card = one(r'<meta property="og:image" content="(.*?)">', html)
    width, height = _png_size((site / card.removeprefix(server.url)).read_bytes())
    assert (width, height) == (1200, 630)


def _png_size(data):
    assert data[:8] == b"\x89PNG\r\n\x1a\n"
    return int.from_bytes(data[16:20]), int.from_bytes(data[20:24])


@pytest.mark.parametrize("address", PAGES)
def test_structured_data(address, site, server):
    page = PAGES[address]
    data = json.loads(one(r'<script type="application/ld\+json">(.*?)</script>', html_of(site, address)))
    graph = {item["@type"]: item for item in data["@graph"]}
    assert graph["Organization"]["telephone"] == "+917024240996"
    assert (
        graph["WebSite"]["potentialAction"]["target"]["urlTemplate"]
        == server.url + "search/?q={search_term_string}"
    )
    if address == "":
        assert set(graph) == {"Organization", "WebSite"}
        return
    assert graph["Article"]["dateModified"] == page.settings.reviewed.isoformat()
    assert graph["Article"]["publisher"]["@id"] == graph["Organization"]["@id"]
    trail = graph["BreadcrumbList"]["itemListElement"]
    assert [item["position"] for item in trail] == list(range(1, len(trail) + 1))
    assert (trail[0]["item"], trail[-1]["item"]) == (server.url, server.url + address)
    for item in trail:
        assert (site / item["item"].removeprefix(server.url) / "index.html").exists()


@pytest.mark.parametrize("address", PAGES)
def test_foot(address, site):
    html, page = html_of(site, address), PAGES[address]
    foot = one(r'<footer class="page-foot">(.*?)</footer>', html)
    assert f'datetime="{page.settings.reviewed}"' in foot
    assert "next review" in foot
    assert f"https://github.com/{REPOSITORY}/edit/main/{page.path}" in foot
    assert f"https://github.com/{REPOSITORY}/issues/new?title=Mistake+on" in foot
    assert "tel:+917024240963" in foot


def test_the_sitemap_gives_review_dates(site, server):
    spaces = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
    entries = etree.parse(site / "sitemap.xml").getroot().findall("s:url", spaces)
    dates = {
        entry.findtext("s:loc", "", spaces): entry.findtext("s:lastmod", "", spaces) for entry in entries
    }
    assert dates == {
        server.url + address: page.settings.reviewed.isoformat() for address, page in PAGES.items()
    }


def test_the_sources_page_lists_every_source_with_who_cites_it(site):
    html = html_of(site, "about/sources/")
    for key, pages in BOOK.citing().items():
        entry = one(rf'<li id="{key}">(.*?)</li>', html)
        assert [page.settings.title for page in pages] == [
            unescape(title) for title in re.findall(r'<a href="\.\./[^"]*">(.*?)</a>', entry)
        ]
    assert set(re.findall(r'<li id="([^"]+)">', html)) == set(BOOK.facts.sources)


def test_search_knows_the_guides_and_not_what_repeats_on_every_page(site):
    index = json.loads((site / "assets" / "search.json").read_text(encoding="utf-8"))
    text = json.dumps(index)
    assert "There is no single rule: each host decides" in text
    for repeated in ("WhatsApp</span>", "70242 40996", "Seen on 23", "You see and can change the message"):
        assert repeated not in text


def test_no_number_of_ours_stands_in_the_code():
    for folder in ("overrides", "hooks"):
        for file in (ROOT / folder).rglob("*"):
            if file.suffix in (".md", ".html", ".js", ".xml", ".py"):
                squeezed = re.sub(r"[\s().-]", "", file.read_text(encoding="utf-8"))
                assert not [number for number in BOOK.facts.contact.numbers if number in squeezed], file


def test_the_404_page_works_from_any_depth_and_stays_out_of_search_engines(site):
    html = (site / "404.html").read_text(encoding="utf-8")
    assert 'content="noindex"' in html
    assert 'href="/guide/electives/what-it-is/"' in html
    assert "/_data" not in (site / "sitemap.xml").read_text()
    assert not (site / "_data").exists()


def texts_of(site):
    """Every file of the site that is text, with what it says."""
    for file in sorted(site.rglob("*")):
        if file.is_file():
            try:
                yield file, file.read_text(encoding="utf-8")
            except UnicodeDecodeError:
                continue


def test_no_file_of_our_templates_is_copied_to_the_site(site):
    templates = {file.read_bytes(): file for file in (ROOT / "overrides").rglob("*") if file.is_file()}
    assert len(templates) > 10
    copied = {file for file in site.rglob("*") if file.is_file() and file.read_bytes() in templates}
    assert copied == set()


# Written out for readers: code on a page, and the page's words in the index of search.
QUOTED = re.compile(r"<(code|pre|script|template)\b.*?</\1>", re.DOTALL)
OF_THE_PAGES = "assets/search.json"


def test_no_file_of_the_site_holds_what_a_template_should_have_drawn(site):
    ours = {file.read_bytes() for file in DOCS.rglob("*") if file.is_file()}
    looked_at = set()
    for file, text in texts_of(site):
        name = file.relative_to(site).as_posix()
        if name == OF_THE_PAGES or file.read_bytes() in ours:  # as its author wrote it
            continue
        looked_at.add(file.suffix)
        # In a stylesheet "{#" begins a rule for an id.
        signs = r"\{\{|\{%" if file.suffix == ".css" else r"\{\{|\{%|\{#"
        found = re.search(signs, QUOTED.sub("", text) if file.suffix == ".html" else text)
        assert not found, f"{name}: {text[max(0, found.start() - 60) : found.end() + 60]}"
    assert looked_at >= {".html", ".xml", ".js", ".json", ".css", ".ics", ".csv"}


@pytest.mark.parametrize("address", PAGES)
def test_every_page_has_the_security_policy_before_anything_is_loaded(address, site):
    html = html_of(site, address)
    policy = one(r'<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="(.*?)">', html)
    assert "script-src &#39;self&#39;" in policy
    assert "unsafe" not in policy


@pytest.mark.parametrize("address", PAGES)
def test_what_the_editor_wrote_is_escaped_where_templates_print_it(address, site):
    html = html_of(site, address)
    # An unescaped quote would end the attribute early.
    assert re.search(r'<meta name="description" content="[^"<>]*">\n', html)
    assert re.search(r"<title>[^<>]*</title>", html)


def test_the_manual_shows_every_block_setting_and_kind_of_check(site):
    text = {name: html_of(site, f"editing/{name}/") for name in ("blocks", "settings-block", "messages")}
    for name in KINDS:
        assert f'id="{name}"' in text["blocks"]
        assert f'class="block block--{name}"' in text["blocks"]
    for name in FrontMatter.model_fields:
        assert f"<code>{name}</code>" in text["settings-block"]
    messages = unescape(re.sub(r"<[^>]+>", "", text["messages"]))
    for kind in (*lint.kinds(), *(one.__doc__.split("\n")[0] for one in manual.SECOND_LOOK)):
        assert kind.replace("`", "") in messages


def test_the_questions_page_answers_each_question_with_a_link_to_its_section(site):
    html = html_of(site, "questions/")
    data = json.loads(one(r'<script type="application/ld\+json">(.*?)</script>', html))
    (faq,) = [item for item in data["@graph"] if item["@type"] == "FAQPage"]
    assert len(faq["mainEntity"]) == len(BOOK.facts.questions) > 0
    text = unescape(re.sub(r"<[^>]+>", "", html))
    for question in BOOK.facts.questions.values():
        assert question.question in text
        assert question.answer in text
        address = BOOK.pages[question.page].address
        assert f'href="../{address}#{question.section}"' in html
