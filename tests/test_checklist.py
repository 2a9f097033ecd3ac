"""The checklist of papers in a real browser, also where nothing may be stored."""

import pytest
import sample_guide
from conftest import DESK, PHONE, assert_accessible
from guidebook import book, lint
from playwright.sync_api import expect
from test_frame import BLOCKED

PAPERS = sample_guide.BOOK.facts.documents
PAGE = "tools/checklist/"
ELECTIVE = [paper for paper in PAPERS.values() if "elective" in paper.stays]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [PHONE, DESK])
def test_papers_are_ticked_and_remembered_and_axe_finds_nothing(width, scheme, visit):
    page = visit(PAGE, width, scheme)
    expect(page.get_by_role("status")).to_have_text(f"0 of {len(ELECTIVE)} papers.")
    assert page.evaluate("localStorage.length") == 0
    assert_accessible(page)
    page.get_by_label("Passport").check()
    expect(page.get_by_role("status")).to_have_text(f"1 of {len(ELECTIVE)} papers.")
    page.reload()
    expect(page.get_by_label("Passport")).to_be_checked()
    assert_accessible(page)
    page.get_by_role("button", name="Forget my ticks").click()
    expect(page.get_by_label("Passport")).not_to_be_checked()
    assert page.evaluate("localStorage.length") == 0


def test_the_stay_decides_what_is_asked(visit):
    page = visit(PAGE)
    expect(page.get_by_label("Dean's letter")).to_be_visible()
    page.get_by_label("Which stay?").select_option("observership")
    expect(page.get_by_label("Dean's letter")).to_be_hidden()
    expect(page.get_by_label("Degree and licence")).to_be_visible()


def test_what_is_missing_is_copied(visit):
    page = visit(PAGE)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_label("Passport").check()
    page.get_by_role("button", name="Copy what is missing").click()
    expect(page.get_by_role("status")).to_have_text("Copied.")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert "- Dean's letter" in copied
    assert "Passport" not in copied


def test_where_storage_is_blocked_it_works_and_says_that_nothing_is_kept(visit):
    page = visit(PAGE, PHONE, before=lambda page: page.add_init_script(BLOCKED))
    page.get_by_label("Passport").check()
    expect(page.get_by_role("status")).to_contain_text("This device keeps nothing")


FULL = "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };"


def test_where_storage_is_full_it_says_so(visit):
    page = visit(PAGE, before=lambda page: page.add_init_script(FULL))
    page.get_by_label("Passport").check()
    expect(page.get_by_role("status")).to_contain_text("This device keeps nothing")


@pytest.mark.parametrize(
    "value", ["{", "[]", "null", '{"papers": "passport"}', '{"papers": ["no-such-paper"]}']
)
def test_a_corrupt_or_foreign_value_is_nothing(value, visit):
    page = visit(
        PAGE, before=lambda page: page.add_init_script(f"localStorage.setItem('guide.kept', {value!r})")
    )
    expect(page.get_by_role("status")).to_have_text(f"0 of {len(ELECTIVE)} papers.")
    page.get_by_label("Passport").check()
    expect(page.get_by_role("status")).to_contain_text("1 of")


def test_the_keyboard_ticks(visit):
    page = visit(PAGE)
    page.get_by_label("Passport").focus()
    page.keyboard.press("Space")
    expect(page.get_by_label("Passport")).to_be_checked()


def test_without_javascript_all_papers_stand_there_with_their_stays(visit):
    page = visit(PAGE, PHONE, java_script_enabled=False)
    expect(page.locator(".checklist__paper:visible")).to_have_count(len(PAPERS))
    expect(page.locator(".checklist__for").first).to_be_visible()


@pytest.mark.parametrize(
    "old, new, words",
    [
        ("guide: preparing/visa.md", "guide: preparing/viza.md", 'did you mean "preparing/visa.md"?'),
        ("template: noc-request.txt", "template: noc.txt", 'no text "noc.txt" in docs/templates'),
        ("for: [elective, observership]", "for: [elektive]", "elective"),
    ],
)
def test_a_slip_in_the_data_comes_back_with_its_line(old, new, words, copy):
    file = copy / "docs/_data/documents.yml"
    file.write_text(file.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")
    found = [one for one in lint.check(book.read(copy / "docs")) if one.path.endswith("documents.yml")]
    assert any(words in one.message for one in found), found
    assert all(one.line > 1 for one in found)
