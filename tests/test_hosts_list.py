"""The list of hosts in a real browser: filters, comparison, map, sharing, and no script at all."""

import re
from urllib.parse import parse_qs, urlsplit

import pytest
import sample_guide
from conftest import DESK, PHONE, assert_accessible
from guidebook.hosts import filters
from guidebook.hosts.freshness import freshness
from guidebook.review_dates import long_date
from playwright.sync_api import Page, expect

BOOK = sample_guide.BOOK
HOSTS = BOOK.facts.hosts
ALL = len(HOSTS)


def shown(page: Page) -> set[str]:
    return set(
        page.locator(".hosts__table tbody tr").evaluate_all("rows => rows.map((row) => row.dataset.slug)")
    )


def slugs(fits) -> set[str]:
    return {slug for slug, host in HOSTS.items() if fits(host)}


def fee(host):
    return host.fee_for_four_weeks or 10**6


# What is chosen in the form, and which hosts must be left, worked out of the data.
FILTERS = {
    "status=student": lambda host: host.students in ("yes", "depends"),
    "status=graduate": lambda host: host.graduates in ("yes", "depends"),
    "activity=elective": lambda host: "elective" in host.activities,
    "activity=observership": lambda host: "observership" in host.activities,
    "state=TX": lambda host: host.state == "TX",
    "step1=yes": lambda host: host.step1 in ("yes", "depends"),
    "step1=no": lambda host: host.step1 in ("no", "depends"),
    "step1=unknown": lambda host: host.step1 == "unknown",
    "english=yes": lambda host: host.english in ("yes", "depends"),
    "english=no": lambda host: host.english in ("no", "depends"),
    "vslo=yes": lambda host: host.vslo in ("yes", "depends"),
    "vslo=no": lambda host: host.vslo in ("no", "depends"),
    "fee=500": lambda host: fee(host) <= 500,
    "fresh=current": lambda host: freshness(host, BOOK.today) == "current",
    "fresh=2024": lambda host: host.known_year >= 2024,
    "fresh=2019": lambda host: host.known_year >= 2019,
    "intake=closed": lambda host: host.intake == "closed",
    "intake=partners": lambda host: host.intake == "partners",
    "status=student&activity=elective&vslo=no": lambda host: (
        host.students in ("yes", "depends")
        and "elective" in host.activities
        and host.vslo in ("no", "depends")
    ),
    "status=graduate&state=OH&unsaid=yes": lambda host: host.graduates != "no" and host.state == "OH",
    "fee=500&unsaid=yes": lambda host: host.fee_for_four_weeks is None or fee(host) <= 500,
}


@pytest.mark.parametrize("query", FILTERS)
def test_a_shared_address_shows_what_it_asks_for(query, visit):
    page = visit(f"hosts/?{query}")
    wanted = slugs(FILTERS[query])
    assert wanted
    assert shown(page) == wanted
    said = f"{len(wanted)} of {ALL} hosts." if wanted else "No host that we know fits all of this."
    expect(page.locator("[data-said]")).to_contain_text(said)


@pytest.mark.parametrize("query", [one for one in FILTERS if one.count("=") == 1])
def test_a_filter_set_by_hand_shows_the_same_and_is_in_the_address(query, visit):
    page = visit("hosts/")
    name, value = query.split("=")
    field = page.locator(f".filters [name={name}]")
    if name == "fee":
        field.fill(value)
        field.press("Tab")
    else:
        field.select_option(value)
    assert shown(page) == slugs(FILTERS[query])
    assert urlsplit(page.url).query == query


def test_words_find_names_places_and_after_a_moment_details(visit):
    page = visit("hosts/")
    page.locator("#filter-q").press_sequentially("houston", delay=20)
    assert shown(page) == {"baylor", "mcgovern", "md-anderson", "houston-methodist"}
    page.locator("#filter-q").fill("audition")
    expect(page.locator(".hosts__table tbody tr")).to_have_count(1)
    assert shown(page) == {"loyola"}


def test_words_still_find_rows_when_the_details_do_not_come(visit):
    page = visit(
        "hosts/",
        before=lambda page: page.context.route("**/hosts.json", lambda route: route.fulfill(body="{")),
    )
    page.locator("#filter-q").fill("yale")
    assert shown(page) == {"yale"}


def test_combined_filters_narrow_and_clear_gives_all_back(visit):
    page = visit("hosts/")
    page.locator("#filter-status").select_option("student")
    page.locator("#filter-state").select_option("NY")
    both = shown(page)
    assert both == slugs(lambda host: host.state == "NY" and host.students in ("yes", "depends"))
    page.get_by_role("button", name="Clear all filters").click()
    expect(page.locator(".hosts__table tbody tr")).to_have_count(ALL)
    assert urlsplit(page.url).query == ""


def test_what_is_not_said_is_counted_and_can_be_shown(visit):
    page = visit("hosts/?status=graduate")
    unsaid = slugs(lambda host: host.graduates == "unknown")
    expect(page.locator("[data-said]")).to_contain_text(f"For {len(unsaid)} more, what we read does not say.")
    page.get_by_label("Also show hosts").check()
    assert unsaid <= shown(page)


def test_an_empty_list_says_why_and_offers_a_way_out(visit):
    page = visit("hosts/?activity=externship&state=TX")
    expect(page.locator("[data-said]")).to_contain_text("No host that we know fits all of this.")
    expect(page.locator(".hosts__table")).to_be_hidden()
    page.get_by_role("button", name="I look for: an externship. Without it: 5").click()
    assert shown(page) == slugs(lambda host: host.state == "TX")
    expect(page.locator("#filter-activity")).to_be_focused()


@pytest.mark.parametrize("query", [one for one in FILTERS if not re.search("fee|unsaid|current", one)])
def test_the_check_counts_the_hosts_of_a_link_as_the_page_does(query):
    assert slugs(lambda host: filters.fits(query, host)) == slugs(FILTERS[query])


RUBBISH = [
    "status=teacher&state=ZZ&fee=-4&fresh=<b>&sort=%00&unsaid=maybe",
    "fee=1e9&step1[]=yes&compare=%3Cscript%3E+nobody+__proto__",
    "q=" + "x" * 3000 + "&constructor=1",
    "=&&&?#%E0%A4%A",
]


@pytest.mark.parametrize("query", RUBBISH)
def test_rubbish_in_the_address_does_no_harm(query, visit):
    page = visit(f"hosts/?{query}")
    if query.startswith("q="):
        assert len(page.locator("#filter-q").input_value()) == 80
    else:
        assert len(shown(page)) == ALL
    expect(page.locator("#compare")).to_be_hidden()


def test_back_takes_one_choice_away(visit):
    page = visit("hosts/")
    page.locator("#filter-state").select_option("TX")
    page.locator("#filter-status").select_option("graduate")
    page.go_back()
    expect(page.locator("#filter-status")).to_have_value("")
    assert shown(page) == slugs(lambda host: host.state == "TX")
    page.go_back()
    assert len(shown(page)) == ALL


def order(page: Page) -> list[str]:
    return page.locator(".hosts__table tbody tr").evaluate_all("rows => rows.map((row) => row.dataset.slug)")


def test_sorting(visit):
    page = visit("hosts/")
    names = [HOSTS[slug].name.lower() for slug in order(page)]
    assert names == sorted(names)
    page.locator("#filter-sort").select_option("fee")
    fees = [fee(HOSTS[slug]) for slug in order(page)]
    assert fees == sorted(fees)
    page.locator("#filter-sort").select_option("fresh")
    years = [HOSTS[slug].known_year for slug in order(page)]
    assert years == sorted(years, reverse=True)
    page.locator("#filter-sort").select_option("state")
    states = [HOSTS[slug].state or "ZZ" for slug in order(page)]
    assert states == sorted(states)


def pick(page: Page, slug: str):
    return page.locator(f"[data-slug='{slug}'] .hosts__pick input")


def test_up_to_four_hosts_stand_side_by_side_and_are_shared(visit):
    page = visit("hosts/")
    for slug in ("yale", "mayo", "uf"):
        pick(page, slug).check()
    table = page.locator(".compare__table")
    expect(table.locator("thead th")).to_have_count(4)
    expect(page.locator("[data-compared]")).to_contain_text("3 hosts are side by side")
    line = table.locator("tr", has_text="Step 1 needed")
    expect(line.locator("td").nth(0)).to_contain_text("What we read does not say")
    expect(line.locator("td").nth(1)).to_contain_text("Yes.")
    seen = long_date(HOSTS["mayo"].seen)
    expect(line.locator("td").nth(1)).to_contain_text(f"from 2022, seen {seen}")
    assert parse_qs(urlsplit(page.url).query)["compare"] == ["yale mayo uf"]
    assert_accessible(page)
    pick(page, "pitt").check()
    expect(table.locator("thead th")).to_have_count(5)
    pick(page, "fiu").click()
    expect(pick(page, "fiu")).not_to_be_checked()
    expect(page.locator("[data-compared]")).to_contain_text("Take one out first")
    shared = visit(urlsplit(page.url).path.removeprefix("/guide/") + "?" + urlsplit(page.url).query)
    expect(shared.locator(".compare__table thead th")).to_have_count(5)
    shared.get_by_role("button", name="Take out Mayo Clinic").click()
    expect(shared.locator(".compare__table thead th")).to_have_count(4)
    expect(shared.locator("#compare h2")).to_be_focused()
    shared.get_by_role("button", name="Stop comparing").click()
    expect(shared.locator("#compare")).to_be_hidden()


def test_links_in_the_comparison_lead_somewhere(visit):
    page = visit("hosts/?compare=yale+pitt")
    expect(page.locator(".compare__table thead th")).to_have_count(3)
    for link in page.locator(".compare__table a").all():
        address = link.get_attribute("href")
        assert address.startswith("https://") or page.request.get(address).ok, address


def test_a_comparison_that_cannot_be_loaded_is_told(visit):
    page = visit(
        "hosts/?compare=yale+pitt",
        before=lambda page: page.context.route("**/hosts/pitt/", lambda route: route.fulfill(status=404)),
    )
    expect(page.locator("[data-compared]")).to_contain_text("could not be loaded")
    expect(page.locator("#compare")).to_be_hidden()


def test_the_map_filters_by_click_and_by_keyboard_and_lets_go_again(visit):
    page = visit("hosts/")
    texas = page.get_by_role("link", name="Texas: 5")
    texas.click()
    assert shown(page) == slugs(lambda host: host.state == "TX")
    expect(texas).to_have_attribute("aria-current", "true")
    expect(page.locator("#filter-state")).to_have_value("TX")
    page.get_by_role("link", name="Ohio: 6").focus()
    page.keyboard.press("Enter")
    assert shown(page) == slugs(lambda host: host.state == "OH")
    expect(texas).not_to_have_attribute("aria-current", "true")
    page.keyboard.press("Enter")
    assert len(shown(page)) == ALL


def test_the_map_says_the_same_as_its_list(visit):
    page = visit("hosts/")
    tiles = page.locator(".tile-map a").evaluate_all(
        "links => links.map((one) => one.getAttribute('aria-label'))"
    )
    page.locator(".states summary").click()
    listed = [text.replace(" (", ": ").rstrip(")") for text in page.locator(".states li").all_inner_texts()]
    assert tiles == listed
    assert sum(int(text.rpartition(" ")[2]) for text in tiles) == sum(
        bool(host.state) for host in HOSTS.values()
    )


def test_everything_is_reached_by_the_keyboard(visit):
    page = visit("hosts/")
    page.locator("#filter-q").focus()
    reached = set()
    for _ in range(22):
        page.keyboard.press("Tab")
        reached.add(page.evaluate("document.activeElement.name || document.activeElement.textContent.trim()"))
    assert {
        "status",
        "activity",
        "state",
        "step1",
        "english",
        "vslo",
        "fee",
        "fresh",
        "sort",
        "unsaid",
    } <= reached
    assert {"Clear all filters", "All hosts as CSV", "as JSON"} <= reached
    assert "AAPI: Clinical Observership Program" in reached


def test_the_list_is_whole_without_javascript(visit):
    page = visit("hosts/", java_script_enabled=False)
    assert shown(page) == set(HOSTS)
    expect(page.locator(".filters")).to_be_hidden()
    page.get_by_role("link", name="Texas: 5").click()
    page.wait_for_url("**/hosts/in/texas/")
    expect(page.get_by_role("link", name="Baylor College of Medicine")).to_be_visible()


@pytest.mark.parametrize("width", [PHONE, DESK])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    "path", ["hosts/?state=NY", "hosts/?activity=externship", "hosts/ucsf/", "hosts/yale/", "hosts/in/texas/"]
)
def test_axe_finds_nothing(path, scheme, width, visit):
    page = visit(path, width, scheme)
    assert_accessible(page)
    widths = page.evaluate("[document.documentElement.scrollWidth, innerWidth]")
    assert widths[0] <= widths[1]


def test_on_a_phone_each_cell_says_what_it_is(visit):
    page = visit("hosts/?state=TX", PHONE)
    cell = page.locator("[data-slug=baylor] td").first
    assert (
        page.evaluate("cell => getComputedStyle(cell, '::before').content", cell.element_handle())
        == '"Students: "'
    )


def test_a_closed_host_is_shown_as_such_and_every_old_row_is_marked(visit):
    page = visit("hosts/")
    expect(page.locator("[data-slug=ucsf]")).to_contain_text("Closed to outside students")
    for slug, host in HOSTS.items():
        marked = "Confirm" in page.locator(f"[data-slug='{slug}'] td").last.text_content()
        assert marked == (freshness(host, BOOK.today) != "current"), slug
