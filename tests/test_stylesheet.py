"""The one stylesheet: small, and nothing that a page uses is lost."""

import re
from pathlib import Path

import material
import pytest
from guidebook.stylesheet import names_in_html, names_in_script, stylesheet

NEWEST = ["chrome 140"]


def test_rules_of_unused_names_go_and_others_stay():
    css = stylesheet(
        [".kept{color:red}.gone{color:blue}#here .gone{top:0}", "p{margin:0}"], {"kept", "here"}, NEWEST
    )
    assert "kept" in css
    assert "gone" not in css
    assert re.search(r"p\{margin:0", css)


def test_later_parts_win():
    assert stylesheet(["a{color:red}", "a{color:blue}"], set(), NEWEST).endswith("a{color:#00f}")


def test_properties_that_nobody_reads_go_also_those_read_only_by_such():
    css = stylesheet(
        [':root{--a:1px;--b:var(--a);--c:url("data:x;y");--d:2px}p{margin:var(--d)}'], set(), NEWEST
    )
    assert "--d" in css
    assert not re.search("--[abc]", css)


def test_a_name_with_two_hyphens_is_no_property():
    css = stylesheet(
        [".b{color:red}.b--now:is(:hover,:focus){color:green}.b--now:hover{top:0}"], {"b", "b--now"}, NEWEST
    )
    assert ".b--now:is(:hover,:focus){color:green}" in css
    assert ".b--now:hover{top:0}" in css


def test_an_older_browser_gets_what_it_reads():
    css = ["@media (min-width:45em){p{color:red}}"]
    assert "(width>=45em)" in stylesheet(css, set(), NEWEST)
    assert "(min-width:45em)" in stylesheet(css, set(), [*NEWEST, "ios_saf 14.5"])
    with pytest.raises(ValueError, match="unknown browser"):
        stylesheet(css, set(), ["telephone 3"])


def test_names_are_found_however_they_are_written():
    assert names_in_html("<p class=\"a b\" id=c><i class='d'>") == {"a", "b", "c", "d"}
    assert {"block--x", "is-open"} <= names_in_script('e.classList.add("is-open", `block--x`)')


@pytest.mark.parametrize("path", ["", "electives/step-1/", "clinical-skills/cases/chest-pain/", "404.html"])
def test_a_page_loads_one_stylesheet_and_nothing_of_the_themes_script(path, visit, site):
    asked = []
    visit(path, before=lambda page: page.on("request", lambda request: asked.append(request.url)))
    assert len({url for url in asked if url.endswith(".css")}) == 1
    assert [url for url in asked if "bundle" in url or "lunr" in url] == []
    assert not (site / "assets" / "javascripts").exists()


def test_every_rule_for_a_name_on_a_page_is_still_there(site):
    """Classes that Material's CSS knows and our pages use must be in the stylesheet."""
    folder = Path(material.__file__).parent / "templates" / "assets" / "stylesheets"
    whole = "".join(file.read_text(encoding="utf-8") for file in folder.glob("*.css"))
    known = set(re.findall(r"\.(md-[\w-]+)", whole))
    used = set()
    for page in site.rglob("*.html"):
        used |= names_in_html(page.read_text(encoding="utf-8"))
    css = (site / "assets" / "site.css").read_text(encoding="utf-8")
    assert {name for name in known & used if f".{name}" not in css} == set()
