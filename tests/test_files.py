"""Files that would be published as they lie under docs, and should not be, or not so."""

import os
import shutil
from pathlib import Path

import pytest
from guidebook import book, lint
from sample_guide import DOCS

GOOD_PAGE = (DOCS / "about" / "privacy.md").read_bytes()

SLIPS = {
    "electives/My Page.md": (GOOD_PAGE, "use only a-z, 0-9 and hyphens"),
    "electives/Page.md": (GOOD_PAGE, "use only a-z, 0-9 and hyphens"),
    "electives/café.md": (GOOD_PAGE, "use only a-z, 0-9 and hyphens"),
    "electives/what?.md": (GOOD_PAGE, "use only a-z, 0-9 and hyphens"),
    "electives/step#1.md": (GOOD_PAGE, "use only a-z, 0-9 and hyphens"),
    "electives/my_page.md": (GOOD_PAGE, "use only a-z, 0-9 and hyphens"),
    "electives/v1.2.md": (GOOD_PAGE, "use only a-z, 0-9 and hyphens"),
    "electives/-page.md": (GOOD_PAGE, "use only a-z, 0-9 and hyphens"),
    "New Area/page.md": (GOOD_PAGE, "use only a-z, 0-9 and hyphens"),
    "electives/page.MD": (GOOD_PAGE, 'write ".md"'),
    "electives/page.markdown": (GOOD_PAGE, "take it out"),
    "electives/page": (GOOD_PAGE, "take it out"),
    "electives/README.md": (GOOD_PAGE, "a second index.md"),
    "electives/Step-1.md": (GOOD_PAGE, "use only a-z"),
    "clinical-skills/cases.md": (GOOD_PAGE, 'and "clinical-skills/cases.md" would have one address'),
    "electives/step-1.md.bak": (b"x", "take it out"),
    "electives/step-1.md~": (b"x", "take it out"),
    "students.csv": (b"name,phone", "take it out"),
    "students.xlsx": (b"PK", "take it out"),
    "electives/letter.docx": (b"PK", "take it out"),
    "CNAME": (b"example.org", "take it out"),
    ".DS_Store": (b"x", "take it out"),
    ".nojekyll": (b"", "take it out"),
    "Thumbs.db": (b"x", "take it out"),
    "page.html": (b"<script>", "take it out"),
    "assets/js/.env": (b"x", "take it out"),
    "_data/sources.yaml": (b"{}", 'write ".yml"'),
    "_data/sources.yml.orig": (b"{}", "take it out"),
    "templates/letter.md": (b"x", "take it out"),
    "assets/images/Photo.JPG": (b"x", 'write ".jpg"'),
    "assets/images/photo.jpeg": (b"x", 'write ".jpg"'),
    "assets/images/photo.gif": (b"x", "take it out"),
    "assets/images/photo.heic": (b"x", "take it out"),
    "assets/images/my photo.jpg": (b"x", "use only a-z, 0-9 and hyphens"),
    "assets/images/photo.jpg": (b"x" * 200_001, "the picture has 200 kB; make it smaller: at most 200 kB"),
    "assets/images/camera.jpg": (
        b"\xff\xd8\xff\xe1\x00\x10Exif\x00\x00GPS",
        "where it was taken; save it without",
    ),
    "assets/images/script.svg": (b"<svg><script>x</script></svg>", "a script, or a load from another site"),
    "assets/images/handler.svg": (b'<svg onload="x()"/>', "a script, or a load from another site"),
    "assets/images/loads.svg": (b'<svg><image href="https://example.org/a.png"/></svg>', "from another site"),
    "electives/long.md": (GOOD_PAGE + b"Words. " * 9000, "split it: a page has at most 60 kB"),
    "electives/one-megabyte.md": (b"[" * 1_000_000, "the page has 1000 kB; split it"),
}


def problems_of(root: Path) -> list[tuple[str, int, str]]:
    return [(one.path, one.line, one.message) for one in lint.check(book.read(root / "docs"))]


@pytest.fixture(scope="module")
def found(tmp_path_factory) -> list[tuple[str, int, str]]:
    """What is said of a copy of the site with all of SLIPS in it."""
    root = tmp_path_factory.mktemp("spoilt")
    shutil.copytree(DOCS, root / "docs")
    for name, (data, _) in SLIPS.items():
        file = root / "docs" / name
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(data)
    return problems_of(root)


@pytest.mark.parametrize("name", SLIPS)
def test_a_file_that_should_not_lie_there_is_named(name, found):
    assert any(
        SLIPS[name][1] in message and (path == f"docs/{name}" or f'"{name}"' in message)
        for path, _, message in found
    ), [one for one in found if name in one[0]]


def test_names_that_differ_only_in_case(copy):
    (copy / "docs" / "electives" / "VSLO.md").write_bytes(GOOD_PAGE)
    assert '"electives/vslo.md" and "electives/VSLO.md" would have one address; rename one of them' in [
        message for _, _, message in problems_of(copy)
    ]


@pytest.mark.parametrize("target", ["/etc/hostname", "../../mkdocs.yml", "nowhere", "linked.md"])
def test_a_link_out_of_the_folder(copy, target):
    os.symlink(target, copy / "docs" / "electives" / "linked.md")
    os.symlink("..", copy / "docs" / "electives" / "linked-folder")
    found = problems_of(copy)
    assert ("docs/electives/linked.md", 1, "a link to another file; put the file itself here") in found
    assert ("docs/electives/linked-folder", 1, "a link to another file; put the file itself here") in found


def test_a_name_that_is_no_text(copy):
    (copy / "docs" / "caf\udce9.md").write_bytes(GOOD_PAGE)
    assert ("docs/caf?.md", 1, '"caf?.md" is no name for a file here; use only a-z, 0-9 and hyphens') in [
        *problems_of(copy)
    ]


@pytest.mark.parametrize(
    "data", [b"# caf\xe9\n", "# café\n".encode("utf-16"), b"\xff\xfe\x00", b"PK\x03\x04\xf0\x90"]
)
def test_a_page_that_is_no_text(copy, data):
    (copy / "docs" / "about" / "privacy.md").write_bytes(data)
    found = problems_of(copy)
    message = "cannot be read (it is not UTF-8 text); save it as UTF-8 text"
    assert ("docs/about/privacy.md", 1, message) in found


def test_two_pages_of_one_name(copy):
    page = copy / "docs" / "about" / "second.md"
    page.write_bytes(GOOD_PAGE)
    assert [one for one in problems_of(copy) if one[0].endswith("second.md") and one[1] > 1] == [
        (
            "docs/about/second.md",
            2,
            "the same title as docs/about/privacy.md; write another, that tells them apart",
        ),
        (
            "docs/about/second.md",
            3,
            "the same description as docs/about/privacy.md; write another, that tells them apart",
        ),
    ]
