"""What readers get is words, and a link of the menu says where it leads: looked for in the built pages."""

import re

import pytest
from conftest import build
from guidebook import book, page_names, readers_words
from guidebook.built_site import BuiltPage
from hypothesis import given, settings, strategies
from lxml import html

FAULTS = {
    "a paragraph": ("<p>None</p>", 'the whole text is "None"'),
    "a cell with its source": (
        '<td>None<sup class="citation"><a href="#a">1</a></sup></td>',
        'the whole text is "None"',
    ),
    "a heading": ('<h2>undefined<a class="headerlink" href="#a">¶</a></h2>', 'the whole text is "undefined"'),
    "behind a colon": ("<p>Fee: <b>None</b></p>", '"None" stands where a value is missing: "Fee: None"'),
    "in a title": ("<title>None | The Guide</title>", '"None" stands where'),
    "not a number": ("<p>It costs NaN dollars</p>", '"NaN" stands where'),
    "an object": ("<p>Hello [object Object], welcome</p>", '"[object Object]" stands where'),
    "a hint": ('<input placeholder="null">', 'the whole text is "null"'),
    "what is read out": ('<p aria-label="Next: None">On</p>', '"None" stands where'),
    "a description": ('<meta name="description" content="undefined">', 'the whole text is "undefined"'),
    "a picture": ('<img alt="None" src="a.svg">', 'the whole text is "None"'),
    "what search engines read": (
        '<script type="application/ld+json">{"a": [{"name": "None"}]}</script>',
        'the whole text is "None"',
    ),
    "a template": ("<p>See {{ site_url }}</p>", '"{{" is shown to readers'),
    "a template's step": ('<p title="{% if x %}">a</p>', '"{%" is shown to readers'),
    "an empty link": ('<p><a href="a/"> <b></b></a></p>', 'a link without words ("a/")'),
    "an empty button": (
        '<button class="b"><svg><path d="M0"/></svg></button>',
        'a button without words ("b")',
    ),
    "a picture that says nothing": ('<a href="a/"><img src="a.svg" alt=""></a>', "a link without words"),
}
WORDS = [
    "<p>None of these pages showed a date.</p>",
    "<ul><li><strong>None of these:</strong> fever</li><li><strong>None</strong> of these</li></ul>",
    "<p>Fees: None today. The word is undefined in the law. A null result counts.</p>",
    "<table><tr><td>None for visitors</td><td>none</td><td><code>None</code></td></tr></table>",
    "<p>Python writes <code>{{ None }}</code>.</p><pre>x: None</pre>",
    '<script type="application/json">{"years": null}</script><script>let a = undefined;</script>',
    '<p><a href="b/">b</a> <a href="b/"><img src="a.svg" alt="b"></a> <a href="b/" aria-label="b"></a></p>',
    '<template><a></a><button></button></template><button hidden></button><p hidden><a href="b/"></a></p>',
    "<p>Nobody. Nanny. Nonetheless. [objects] { braces }</p>",
]


def said(content):
    return [message for message, _ in readers_words.check(f"<html><body>{content}</body></html>")]


@pytest.mark.parametrize("fault", FAULTS)
def test_what_is_no_word_is_seen(fault):
    content, words = FAULTS[fault]
    found = said(content)
    assert len(found) == 1
    assert words in found[0]
    assert "; " in found[0]


@pytest.mark.parametrize("content", WORDS)
def test_right_sentences_are_left_alone(content):
    assert said(content) == []


PIECES = [one for one in (*WORDS, *(content for content, _ in FAULTS.values())) if "ld+json" not in one]
PIECES += re.findall(r"\W|\w+", " ".join(one for one in PIECES if "json" not in one))
PIECES += ["&nbsp;", "\n", "<p>", "</p>", "<a href=", "&quot;"]


@given(strategies.lists(strategies.sampled_from(PIECES), min_size=1, max_size=25).map("".join))
@settings(max_examples=1000, deadline=None)
def test_no_fault_escapes_the_first_glance(content):
    page = f"<html><body>{content}</body></html>"
    assert list(readers_words.check(page)) == list(readers_words.look_closely(html.document_fromstring(page)))


KNOWN = {"": ["The guide", "Home"], "a/": ["Which visa?"], "a/b/": ["Vaccines & more", "Preparing"]}
# The address and the words of a link in the frame of the page a/b/, and what is said of it.
FRAME = {
    "its title": ("../", "Which visa?", None),
    "a name that the menu gives": ("../..", "Home", None),
    "a section by its first page": ("./", "Preparing", None),
    "with a sign": ("./", "Vaccines &amp; more", None),
    "no title": ("../", "None", 'calls a/ "None", but its title is "Which visa?"; '),
    "another one's title": ("../..", "Which visa?", 'calls the start page "Which visa?"'),
}
KINDS = {
    "menu": '<a class="menu__link" href="{}">{}</a>',
    "path": '<a href="{}" class="md-path__link"><span class="md-ellipsis">\n{}\n</span></a>',
    "tab": '<a href="{}" class="md-tabs__link">\n {}\n</a>',
    "next": '<a href="{0}" class="md-footer__link md-footer__link--next" aria-label="Next: {1}"><div><span '
    'class="md-footer__direction"> Next </span><div class="md-ellipsis"> {1} </div></div></a>',
}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("link", FRAME)
def test_a_link_of_the_frame_says_where_it_leads(link, kind):
    address, words, says = FRAME[link]
    page = BuiltPage.read("a/b/", KINDS[kind].format(address, words) + "<article></article>")
    assert page.named
    found = list(page_names.check([(page.address, page.named)], KNOWN))
    if says is None:
        assert found == []
    else:
        ((where, message),) = found
        assert where == "a/b/"
        assert says in message


def test_a_link_in_the_text_may_say_what_it_likes():
    page = BuiltPage.read("a/b/", '<article><a class="menu__link" href="../">here</a></article>')
    assert page.named == ()


SAYS_NONE = re.compile(r'class="menu__link"[^>]*>\s*None\s*</a>')


def test_a_menu_that_lost_its_titles_stops_the_build_on_every_page(copy, tmp_path):
    hook = copy / "hooks" / "pack_pages.py"
    mended = 'page.markdown = ""'
    assert mended in hook.read_text()
    hook.write_text(hook.read_text().replace(mended, "page.markdown = None"))
    done = build(tmp_path / "site", root=copy)
    output = done.stdout + done.stderr
    assert done.returncode == 1
    assert "it must not be published" in output
    # What a reader saw: each page on which a text or a link says "None".
    spoiled = [
        page
        for page in book.read(copy / "docs").pages.values()
        if SAYS_NONE.search((tmp_path / "site" / page.address / "index.html").read_text(encoding="utf-8"))
    ]
    assert len(spoiled) > 10
    for page in spoiled:
        assert (f"on the page {page.address}: " if page.made else f"\n{page.path}:") in output


def test_an_editors_cell_without_a_value_is_named_with_its_line(copy, tmp_path):
    page = copy / "docs" / "about" / "privacy.md"
    text = page.read_text(encoding="utf-8") + "\n| Fee | Due |\n|---|---|\n| Deposit of a host | None |\n"
    page.write_text(text, encoding="utf-8")
    done = build(tmp_path / "site", root=copy)
    line = len(text.splitlines())
    assert f'docs/about/privacy.md:{line}: the whole text is "None"' in done.stdout + done.stderr
