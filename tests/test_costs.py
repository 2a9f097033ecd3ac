"""The costs: no figure without a source, and a sum that a student can trust."""

import pytest
import sample_guide
from conftest import DESK, PHONE, assert_accessible
from guidebook import book, lint
from playwright.sync_api import expect
from test_frame import BLOCKED

COSTS = sample_guide.BOOK.facts.costs
PAGE = "tools/costs/"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [PHONE, DESK])
def test_the_sum_in_dollars_and_rupees(width, scheme, visit):
    page = visit(PAGE, width, scheme)
    total = page.locator("[data-sum] [role=status]")
    expect(total).to_contain_text(
        "$200 so far."
    )  # the visa and one application in VSLO, as their sources print
    assert_accessible(page)
    page.get_by_label("Dollars for each week: rent").fill("250")
    page.get_by_label("How many weeks").fill("8")
    page.get_by_label("Dollars for each elective: host's fee").fill("1500")
    page.get_by_label("How many electives").fill("2")
    expect(total).to_contain_text("$5,215 so far. The largest item is: Host's fee.")
    page.get_by_label("Rupees for one dollar").fill("90")
    expect(total).to_contain_text("$5,215, or ₹4,69,350 so far.")
    expect(total).to_contain_text("Still empty: Liability")
    assert_accessible(page)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_two_plans_stand_beside_each_other(visit):
    page = visit(PAGE)
    expect(page.get_by_role("table")).to_be_hidden()
    page.get_by_label("Dollars for each week: rent").fill("300")
    assert page.evaluate("localStorage.length") == 0
    page.get_by_role("button", name="Keep as plan A").click()
    page.get_by_label("How many weeks").fill("8")
    page.get_by_label("Dollars for each week: rent").fill("100")
    page.get_by_role("button", name="Keep as plan B").click()
    together = page.get_by_role("row", name="Together")
    expect(together.get_by_role("cell")).to_have_text(["$1,400", "$1,000"])
    expect(page.get_by_role("row", name="For", exact=False).first).to_contain_text("4 weeks, 1 stay")
    assert_accessible(page)
    page.reload()
    expect(together.get_by_role("cell")).to_have_text(["$1,400", "$1,000"])
    page.get_by_role("button", name="Open plan A").click()
    expect(page.get_by_label("How many weeks")).to_have_value("4")
    expect(page.locator("[data-sum] [role=status]")).to_contain_text("$1,400 so far.")
    page.get_by_role("button", name="Forget both").click()
    expect(page.get_by_role("table")).to_be_hidden()
    assert page.evaluate("localStorage.length") == 0


def test_where_nothing_can_be_kept_two_plans_are_still_compared(visit):
    page = visit(PAGE, before=lambda page: page.add_init_script(BLOCKED))
    page.get_by_role("button", name="Keep as plan A").click()
    expect(page.locator("[data-sum] [role=status]")).to_contain_text("This device keeps nothing")
    expect(page.get_by_role("row", name="Together")).to_contain_text("$200")


@pytest.mark.parametrize(
    "value", ["7", "{}", '{"electives": 1, "weeks": 4, "rate": null, "amounts": {"rent": "free"}}']
)
def test_a_foreign_plan_is_not_shown(value, visit):
    kept = f"""localStorage.setItem("guide.kept", '{{"costs-a": {value}}}')"""
    page = visit(PAGE, before=lambda page: page.add_init_script(kept))
    expect(page.locator("[data-sum] [role=status]")).to_contain_text("$200 so far.")
    expect(page.get_by_role("table")).to_be_hidden()


@pytest.mark.parametrize("typed", ["-5", "1000001", "1e99"])
def test_an_impossible_figure_is_said_beside_the_field_and_not_added(typed, visit):
    page = visit(PAGE)
    field = page.get_by_label("Dollars for each week: food")
    field.fill(typed)
    item = page.locator('[data-cost="food"]')
    expect(item.get_by_role("alert")).to_have_text("Write a number from 0 to 100000.")
    expect(field).to_have_attribute("aria-invalid", "true")
    expect(page.locator("[data-sum] [role=status]")).to_contain_text("$200 so far.")


def test_without_javascript_the_items_and_their_sources_stand_there(visit):
    page = visit(PAGE, PHONE, java_script_enabled=False)
    expect(page.locator(".costs__item")).to_have_count(len(COSTS))
    expect(page.get_by_text("Sources print 100 to 5500 dollars.")).to_be_visible()
    expect(page.locator(".costs__field:visible")).to_have_count(0)


@pytest.mark.parametrize(
    "old, new, words",
    [
        ("  sources: [washu-fees, hopkins-visiting-fees]\n", "", "a figure without a source"),
        ("low: 100\n", "low: 9000\n", "swap them"),
        ("  high: 199\n", "", "only one of low and high"),
        ("[aamc-vslo-faq]", "[aamc-vslo-fag]", 'did you mean "aamc-vslo-faq"?'),
        ("per: week", "per: weak", "week"),
        ("low: 100\n", "low: 4,635/4wk\n", "low"),
    ],
)
def test_a_slip_in_the_data_comes_back_with_its_line(old, new, words, copy):
    file = copy / "docs/_data/costs.yml"
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    found = [one for one in lint.check(book.read(copy / "docs")) if one.path.endswith("costs.yml")]
    assert any(words in one.message for one in found), found
    assert all(one.line > 1 for one in found)
