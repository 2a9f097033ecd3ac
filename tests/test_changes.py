"""`make changes`: what a reader sees changed, in words, files, bytes and pictures."""

import os
import re
import subprocess
import sys
from contextlib import nullcontext
from pathlib import Path

import pytest
import sample_guide
from conftest import ROOT, assert_accessible
from guidebook import book
from lxml import html
from reports import changes, page_lines, site_changes
from reports.site_changes import Group, Line, address, compare, shortened

PAGE = "<!doctype html><html><head><title>{title}</title></head><body>{menu}<main>{text}</main></body></html>"


def page(text: str, title: str = "A page", menu: str = "") -> bytes:
    return PAGE.format(title=title, menu=menu, text=text).encode()


def said(body: str) -> list[str]:
    return page_lines.lines(page(body))[1:]


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        ("<p>One <b>wo</b>rd\n and <a href=x>two</a>.</p><p>Three</p>", ["One word and two.", "Three"]),
        ("A<div>B<span>C</span></div>D", ["A", "BC", "D"]),
        ("<p>A<br>B</p>", ["A", "B"]),
        ("<p>A<!-- B --><script>C</script><style>D</style></p><template>E</template><p>F</p>", ["A", "F"]),
        ("<pre>A  B\nC</pre>", ["A B", "C"]),
        ("<table><tr><th>Host<td>Fee<td></tr><tr><th>A<td>5</tr></table>", ["Host | Fee |", "A | 5"]),
        ('<p>Look <img src="a.png" alt="A stamp"></p>', ["picture: A stamp", "Look"]),
        ('<nav aria-label="Menu">A</nav>', ["read aloud: Menu", "A"]),
        ('<p title="Long"><input placeholder="Name"> X</p>', ["tip: Long", "hint: Name", "X"]),
        ('<input type="submit" value="Send">', ["button: Send"]),
        ("<p hidden>Later</p>", ["Later"]),
        ("<p>&nbsp; caf\u00e9 &amp; tea</p>", ["caf\u00e9 & tea"]),
    ],
)
def test_words_are_put_together_as_a_browser_does(body, lines):
    assert said(body) == lines


def test_title_and_description_are_said():
    head = '<head><title>Visas</title><meta name="description" content="All of them"></head>'
    assert page_lines.lines(f"<html>{head}<body>X</body></html>".encode()) == [
        "page title: Visas",
        "description: All of them",
        "X",
    ]
    assert page_lines.lines(b"") == []


def test_a_word_on_many_pages_comes_first_and_is_told_once():
    names = [f"{letter}/index.html" for letter in "abc"]
    before = {name: page("Same", menu="<nav>Fees</nav>") for name in names}
    after = {name: page("Same", menu="<nav><b>None</b><i> </i><p>None</p></nav>") for name in names}
    after[names[0]] = page("Other", menu="<nav>None</nav>")
    found = compare(before, after)
    assert (found.count_changed, found.pages) == (3, 3)
    assert found.groups[0] == Group(tuple(names), (Line("-", "Fees"), Line("+", "None")))
    assert found.groups[1] == Group((names[0],), (Line("-", "Same"), Line("+", "Other")))


def test_pages_come_go_move_and_change_their_order():
    before = {
        "index.html": page("<p>A</p><p>B</p>"),
        "old/index.html": page("<h1>Fees</h1>", menu="<nav>Old</nav>"),
        "gone/index.html": page("Gone"),
        "link/index.html": page('<a href="x">X</a>'),
        "same/index.html": page("Same"),
    }
    after = {
        "index.html": page("<p>B</p><p>A</p>"),
        "new/index.html": page("<h1>Fees</h1>", menu="<nav>New</nav>"),
        "fresh/index.html": page("Fresh"),
        "link/index.html": page('<a href="y">X</a>'),
        "same/index.html": page("Same"),
    }
    found = compare(before, after)
    assert [(one.before, one.after) for one in found.moved] == [("old/index.html", "new/index.html")]
    assert found.moved[0].lines == (Line("-", "Old"), Line("+", "New"))
    assert (found.came, found.went) == (["fresh/index.html"], ["gone/index.html"])
    assert (found.reordered, found.same_words) == (["index.html"], ["link/index.html"])
    assert (found.count_changed, found.changed) == (1, [])
    assert not compare(after, after).is_page_changed


def test_two_pages_without_text_are_not_taken_for_one_that_moved():
    found = compare({"a/index.html": page("")}, {"b/index.html": page("")})
    assert (found.moved, found.came, found.went) == ([], ["b/index.html"], ["a/index.html"])


def test_other_files_by_name_and_bytes_with_the_largest_first():
    noise = bytes(range(256)) * 4
    before = {"a.css": b"x", "old.txt": b"x", "feed.xml": b"x", "index.html": page("A")}
    after = {"a.css": noise, "b.js": noise[:100], "feed.xml": b"y", "index.html": page("A")}
    found = compare(before, after)
    assert (found.files_came, found.files_went) == (["b.js"], ["old.txt"])
    assert found.files_changed == ["a.css", "feed.xml"]
    totals = {one.name: (one.before, one.after) for one in found.weights}
    assert totals["HTML"][0] == totals["HTML"][1] > 0
    assert totals["JavaScript"][0] == totals["JSON"][1] == 0 < totals["JavaScript"][1]
    assert [one.name for one in found.heaviest] == ["a.css", "b.js"]


def test_a_long_line_is_cut_around_the_word_that_changed():
    many = "word " * 60
    (_, head, old, tail), (_, _, new, _) = shortened(
        (Line("-", f"{many}five {many}"), Line("+", f"{many}six {many}"))
    )
    assert (old, new) == ("five", "six")
    assert head.startswith("… word") and tail.endswith("word …") and len(head + tail) < 140


def test_the_address_of_a_page_is_the_readers():
    assert [address(name) for name in ("index.html", "a/index.html", "404.html")] == ["/", "/a/", "/404.html"]


def git(root: Path, *words: str) -> None:
    subprocess.run(["git", "-c", "user.name=a", "-c", "user.email=a@b.c", *words], cwd=root, check=True)


def commit(root: Path, message: str) -> None:
    git(root, "add", ".")
    git(root, "commit", "-qm", message)


def run(root: Path, *words: str) -> subprocess.CompletedProcess:
    """What `make changes` runs, in another repository."""
    path = os.pathsep.join((str(ROOT / "hooks"), str(ROOT / "tests")))
    return subprocess.run(
        [sys.executable, "-m", "reports.changes", "--pictures", "0", *words],
        cwd=root,
        env={**os.environ, "PYTHONPATH": path, "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A repository of three pages, that MkDocs builds as it comes."""
    root = tmp_path / "small"
    for name in ("docs/index.md", "docs/a/old.md", "docs/a/index.md"):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(f"# {name}\n\nThe fee is five.\n")
    (root / "mkdocs.yml").write_text("site_name: Small\ntheme: {name: mkdocs}\nplugins: []\n")
    (root / ".gitignore").write_text("/changes/\n")
    git(tmp_path, "init", "-q", "-b", "main", "small")
    commit(root, "main")
    return root


def test_the_summary_of_a_proposed_change_names_its_sources_and_their_pages(small):
    git(small, "checkout", "-qb", "change")
    (small / "docs/a/new.md").write_text("# New\n")
    (small / "docs/index.md").write_text("# docs/index.md\n\nThe fee is six.\n")
    (small / "docs/_data").mkdir()
    (small / "docs/_data/contact.yml").write_text("z: 1\n")
    commit(small, "change")
    git(small, "checkout", "-q", "main")
    git(small, "merge", "-q", "--no-ff", "-m", "merged", "change")
    done = run(small, "HEAD^1")
    assert done.returncode == 0, done.stderr
    assert "4 of 5 pages changed, 1 came, 0 went, 0 moved." in done.stdout
    assert "- The fee is five.\n+ The fee is six.\n" in done.stdout
    assert "- `docs/a/new.md`: `a/new/index.html`" in done.stdout
    assert "- `docs/index.md`: `index.html`" in done.stdout
    assert "old.md" not in done.stdout
    assert "docs/_data" in done.stdout
    assert (small / "changes" / "summary.md").read_text() == done.stdout


def test_what_is_not_committed_counts_and_nothing_changed_is_said(small):
    assert "**No page changed.**" in run(small, "HEAD").stdout
    (small / "docs/a/old.md").write_text("# Fresh words\n")
    (small / "docs/b.md").write_text("# Not known to git\n")
    done = run(small)
    assert "+ Fresh words" in done.stdout
    assert "Came: `/b/`" in done.stdout
    assert "`docs/b.md`" in done.stdout


def test_without_a_name_the_base_is_where_the_branch_left_main(small):
    git(small, "checkout", "-qb", "change")
    (small / "docs/a/old.md").write_text("# Mine\n")
    commit(small, "mine")
    git(small, "checkout", "-q", "main")
    (small / "docs/index.md").write_text("# Somebody else's\n")
    commit(small, "theirs")
    git(small, "checkout", "-q", "change")
    done = run(small)
    assert "+ Mine" in done.stdout
    assert "Somebody" not in done.stdout


def test_what_cannot_be_compared_is_said_in_a_sentence(small, tmp_path):
    unknown = run(small, "no-such-branch")
    assert unknown.returncode == 2
    assert unknown.stderr.startswith('there is no commit "no-such-branch" here;')
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    assert run(elsewhere, "HEAD").stderr.startswith("git rev-parse failed: ")
    good = (small / "mkdocs.yml").read_text()
    (small / "mkdocs.yml").write_text(good + "hooks: [hook.py]\n")
    (small / "hook.py").write_text("import a_package_of_long_ago\n")
    commit(small, "old")
    (small / "mkdocs.yml").write_text(good)
    done = run(small, "HEAD")
    assert done.returncode == 0
    assert "could not be built with the packages that are installed now" in done.stdout
    assert "a_package_of_long_ago" in done.stdout
    assert "Traceback" not in done.stdout + done.stderr
    assert "could not be built" in (small / "changes" / "index.html").read_text()


def guide(root: Path) -> tuple[Path, str, str]:
    """A guide of the real site: its file, a sentence of it, and its title, which stands in the menus."""
    read = book.read(root / "docs")
    for one in read.written():
        file = root / one.path
        text = file.read_text(encoding="utf-8")
        plain = re.search(r"^[A-Z][^\[\]{}|/*`\n]{60,}\.$", text, re.MULTILINE)
        if plain and one.settings.template is None and one.name.count("/") == 1:
            return file, plain[0], one.settings.title
    raise AssertionError("no guide has a plain paragraph")


def rename(root: Path, but: Path) -> str:
    """Another name for a page, in every link that leads to it. Gives its old address."""
    read = book.read(root / "docs")
    written = [one for one in read.written() if root / one.path != but and one.name.count("/")]
    names = [Path(one.name).name for one in written]
    templates = [
        file for part in ("hooks", "overrides") for file in (root / part).rglob("*") if file.is_file()
    ]
    elsewhere = " ".join(file.read_text(encoding="utf-8", errors="replace") for file in templates)
    one = next(
        one
        for one, name in zip(written, names, strict=True)
        if names.count(name) == 1 and Path(name).stem not in elsewhere
    )
    name = Path(one.name).name
    for file in (root / "mkdocs.yml", *(root / "docs").rglob("*.md"), *(root / "docs").rglob("*.yml")):
        text = file.read_text(encoding="utf-8")
        file.write_text(re.sub(rf"(?<![\w-]){re.escape(name)}", f"other-{name}", text), encoding="utf-8")
    (root / one.path).rename((root / one.path).with_name(f"other-{name}"))
    return one.address


def menu(content: bytes) -> str:
    return " ".join(html.fromstring(content).xpath('//nav[@class="menu"]//text()'))


def test_a_sentence_a_title_and_a_renamed_page_of_the_real_site(tmp_path, browser):
    root = sample_guide.copy_to(tmp_path / "real")
    git(tmp_path, "init", "-q", "-b", "main", "real")
    commit(root, "before")
    file, sentence, title = guide(root)
    text = file.read_text(encoding="utf-8")
    text = text.replace(sentence, f"{sentence} Quokkas ask first.").replace(title, "Quokkas on every menu")
    file.write_text(text, encoding="utf-8")
    old = rename(root, file)
    folder, scratch = root / "changes", tmp_path / "scratch"
    folder.mkdir()
    report = changes.make(root, "HEAD", 1, folder, scratch, lambda: nullcontext(browser))
    assert (report.complaints, report.base_complaints) == ([], [])
    found = report.changes
    moved = [(address(one.before), address(one.after)) for one in found.moved]
    place, _, name = old.rstrip("/").rpartition("/")
    assert moved == [(f"/{old}", f"/{place}/other-{name}/")]
    assert (found.came, found.went) == ([], [])
    mine = file.relative_to(root / "docs").with_suffix("").as_posix() + "/index.html"
    lines = next(one.lines for one in found.changed if one.after == mine)
    assert any(one.sign == "+" and one.text.endswith("Quokkas ask first.") for one in lines)
    says = next(one for one in found.groups if Line("+", "Quokkas on every menu") in one.lines)
    menus = {
        name
        for name, content in site_changes.read(scratch / "after").items()
        if name.endswith(".html") and "Quokkas on every menu" in menu(content)
    }
    assert len(menus) > 1
    assert menus <= set(says.pages)
    assert report.pictures.why_none == ""
    (pictured,) = [one for one in report.pictures.differing if one.after + "index.html" == mine]
    assert {piece.width for piece in report.pictures.differing[pictured]} == {360, 1280}
    (folder / "index.html").write_text(changes.draw(report, "changes.html", changes.TOLD_IN_REPORT))
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    shown = context.new_page()
    shown.goto((folder / "index.html").as_uri())
    pictures = shown.locator("details").first.locator("img")
    assert pictures.count() in (3, 6)
    for picture in pictures.all():
        picture.scroll_into_view_if_needed()
        shown.wait_for_function("one => one.complete && one.naturalWidth > 0", arg=picture.element_handle())
    assert_accessible(shown)
    context.close()
