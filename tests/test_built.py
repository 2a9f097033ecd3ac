"""The second net: what is looked for in the pages once they are built."""

import re

import pytest
from conftest import build
from guidebook import built_article, built_site
from guidebook.built_site import BuiltPage
from guidebook.page_tree import page_tree
from hypothesis import given, settings, strategies

ARTICLES = {
    "block": ("<p>/// answer</p>", '"///" is shown to readers'),
    "box": ("<p>!!! note</p>", '"!!!" is shown'),
    "footnote": ("<p>So.[^nobody]</p>", '"[^nobody]" is shown'),
    "bold": ("<p>**so</p>", '"**" is shown'),
    "link": ("<p>[text](page.md</p>", '"](" is shown'),
    "braces": ("<p>{{ price }}</p>", '"{{" is shown'),
    "table": ("<p>| a | b |</p>", "is shown"),
    "list": ("<p>Bring:\n- a passport\n- a letter</p>", "is shown"),
    "icon": ("<p>:material-home:</p>", '":material-home:" is shown'),
    "in a cell": ("<table><tr><td>**x</td></tr></table>", '"**" is shown'),
    "script": ("<p>a</p><script>1</script>", "<script> is no part of a page"),
    "frame": ("<iframe></iframe>", "<iframe> is no part of a page"),
    "made-up element": ("<p><price>5</price></p>", "<price> is no part of a page"),
    "handler": ('<p onclick="x()">a</p>', 'the attribute onclick="..." is not allowed'),
    "style": ('<p style="color:red">a</p>', 'the attribute style="..." is not allowed'),
    "javascript": ('<a href="javascript:x()">a</a>', 'an address that starts with "javascript:"'),
    "http": ('<a href="http://x.org/">a</a>', 'an address that starts with "http:"'),
    "no description": ('<img src="a.svg">', "a picture without a description"),
    "comment": ("<p>a</p><!-- b -->", "an HTML comment"),
    "one id twice": ('<h2 id="a">A</h2><h2 id="a">A</h2>', 'the address "#a"'),
}
HARMLESS = [
    "<p>5 * 3 * 2 = 30, e.g. 10:30 or a/b; 50% [sic] (see below) | or not</p>",
    "<p>Write <code>/// answer</code> and <code>[^id]</code>.</p><pre>!!! note\n**x**</pre>",
    '<p>Emoji \U0001f600, \u0645\u0631\u062d\u0628\u0627, "quotes" &amp; dashes - a - b</p>',
    '<p><a href="tel:+911234567890">a</a> <a href="../b/#c">b</a></p>',
]


@pytest.mark.parametrize("slip", ARTICLES)
def test_what_readers_must_not_see(slip):
    content, words = ARTICLES[slip]
    messages = [message for message, _ in built_article.check(content)]
    assert any(words in message for message in messages), messages
    assert all(re.search("[;:]", message) for message in messages)


@pytest.mark.parametrize("content", HARMLESS)
def test_ordinary_text_is_left_alone(content):
    assert list(built_article.check(content)) == []


PIECES = [*HARMLESS, *(content for content, _ in ARTICLES.values())]
# Signs alone, in texts and in attributes, as no table of slips would put them.
PIECES += re.findall(r"\W|\w+", " ".join(PIECES))
PIECES += ["&#42;", "&#106;avascript:", "\n", "<p>", "</p>", ' id="a"']


@given(strategies.lists(strategies.sampled_from(PIECES), max_size=25).map("".join))
@settings(max_examples=1000, deadline=None)
def test_no_fault_escapes_the_first_glance(content):
    assert list(built_article.check(content)) == list(built_article.look_closely(page_tree(content)))


def page(address: str, body: str = "", title: str = "", description: str = "D") -> BuiltPage:
    head = f'<title>{title or address or "Home"}</title><meta name="description" content="{description}">'
    return BuiltPage.read(address, head + body)


SITES = {
    "dead link": ([page("a/", '<a href="../b/">b</a>')], "a/", 'a link to "../b/", which leads nowhere'),
    "dead file": ([page("a/", '<img src="../x.svg">')], "a/", 'a link to "../x.svg"'),
    "dead anchor": (
        [page("a/", '<a href="../b/#no">b</a>'), page("b/", '<h2 id="yes"></h2>')],
        "a/",
        'there is no "#no" on that page',
    ),
    "dead anchor of its own": ([page("a/", '<a href="#no">b</a>')], "a/", 'there is no "#no"'),
    "foreign picture": ([page("a/", '<img src="https://x.org/y.png">')], "a/", "from another site"),
    "same title": ([page("a/", title="T"), page("b/", title="T")], "b/", "the same title as a/"),
    "no description": ([page("a/", description="")], "a/", "no description"),
}


@pytest.mark.parametrize("slip", SITES)
def test_what_must_hold_between_pages(slip):
    pages, address, words = SITES[slip]
    problems = list(built_site.check(pages, set()))
    assert [(where, words in message) for where, message in problems] == [(address, True)]


def test_links_that_lead_somewhere_pass():
    links = "".join(f'<a href="{link}">a</a>' for link in ("..", "../b/", "../b/#c", "../x.txt", ""))
    pages = [page(""), page("a/", links), page("b/", '<h2 id="c"></h2>')]
    assert list(built_site.check(pages, {"x.txt"})) == []


def test_a_template_with_a_dead_link_stops_the_build(copy, tmp_path):
    file = copy / "overrides" / "partials" / "copyright.html"
    file.write_text(file.read_text().replace("about/privacy/", "about/privcay/"))
    done = build(tmp_path / "site", root=copy)
    output = done.stdout + done.stderr
    assert done.returncode == 1
    assert 'docs/electives/step-1.md:1: a link to "../../about/privcay/", which leads nowhere' in output
    assert "it must not be published" in output
    assert "Traceback" not in output
