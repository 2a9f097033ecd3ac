"""Reading without a network, in a real browser: what is kept, what is said, and how it ends."""

import json
import re
import shutil
from datetime import date

import pytest
from conftest import PHONE, REPOSITORY, ROOT, assert_accessible, build
from guidebook.offline import build_number
from guidebook.review_dates import long_date
from playwright.sync_api import expect
from right_words import assert_right_words
from site_server import SiteServer

GUIDE, OTHER, SAVED = "electives/step-1/", "electives/vslo/", "about/offline/"
TOOLS = {"tools/checklist/": "[data-checklist-form]", "tools/planner/": "[data-planner]"}
LINE = ".saved-copy"


@pytest.fixture
def web(site, tmp_path):
    """A server of its own with a copy of the site: to change, to slow down and to stop."""
    with SiteServer("/guide/", shutil.copytree(site, tmp_path / "web")) as running:
        yield running


@pytest.fixture
def reader(browser, web):
    """Opens a page as one and the same student on a phone, after the worker has settled."""
    context = browser.new_context(viewport={"width": PHONE, "height": 740})
    page = context.new_page()

    def open_page(path=GUIDE):
        page.goto(web.url + path, wait_until="load")
        if not web.down:
            wait_for(page, KEPT, web.url + path)
        return page

    yield open_page
    if page.url.startswith(web.url):
        assert_right_words(page)
    context.close()


KEPT = """async (url) => {
  const loaded = performance.getEntriesByType("resource").map(({ name }) => name);
  const kept = await Promise.all([url, ...loaded].map((one) => caches.match(one)));
  return navigator.serviceWorker.controller !== null && kept.every(Boolean);
}"""
HAS = "async ([url, words]) => (await (await caches.match(url)).text()).includes(words)"
GONE = """async () => {
  const workers = await navigator.serviceWorker.getRegistrations();
  return !workers.length && !(await caches.keys()).length;
}"""


STATE = """async () => {
  const loaded = performance.getEntriesByType("resource").map(({ name }) => name);
  const kept = await Promise.all(loaded.map((one) => caches.match(one)));
  const workers = await navigator.serviceWorker.getRegistrations();
  return {
    controlled: navigator.serviceWorker.controller !== null,
    notKept: loaded.filter((_, at) => !kept[at]),
    workers: workers.map((one) => [one.installing, one.waiting, one.active].map((worker) => worker?.state)),
  };
}"""


def wait_for(page, promise, argument=None):
    """Until the async function `promise` gives true; Playwright's own waiting takes any promise for true."""
    for _ in range(300):
        if page.evaluate(promise, argument):
            return
        page.wait_for_timeout(100)
    pytest.fail(f"waited in vain: {promise}\n{page.evaluate(STATE)}")


def change(web, name, old, new):
    file = web.folder / name
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def test_what_was_opened_once_opens_without_a_network_and_says_so(reader, web):
    for path in (GUIDE, *TOOLS):
        expect(reader(path).locator(LINE)).to_be_hidden()
    web.down = True
    for path in (GUIDE, *TOOLS):
        page = reader(path)
        expect(page.locator(LINE)).to_contain_text(
            f"You are reading a copy saved on {long_date(date.today())}."
        )
        expect(page.locator(LINE)).to_be_in_viewport(ratio=1)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        if form := TOOLS.get(path):
            expect(page.locator(form)).to_be_visible()
    assert_accessible(page)


def test_the_server_is_gone_and_so_is_the_network(browser, site):
    context = browser.new_context()
    page = context.new_page()
    with SiteServer("/guide/", site) as running:
        page.goto(running.url + GUIDE)
        wait_for(page, KEPT, running.url + GUIDE)
    context.set_offline(True)
    page.reload()
    expect(page.locator(LINE)).to_be_visible()
    expect(page.locator("h1")).to_contain_text("Step 1")
    context.close()


def test_with_a_network_a_page_is_never_an_old_one(reader, web):
    reader()
    change(web, f"{GUIDE}index.html", "There is no single rule", "There is a new rule")
    page = reader()
    expect(page.locator("article")).to_contain_text("There is a new rule")
    expect(page.locator(LINE)).to_be_hidden()
    wait_for(page, HAS, [page.url, "a new rule"])
    web.down = True
    expect(reader().locator("article")).to_contain_text("There is a new rule")
    expect(page.locator(LINE)).to_be_visible()


def test_a_page_that_is_gone_is_not_brought_back_by_its_copy(reader, web):
    page = reader()
    shutil.rmtree(web.folder / GUIDE)
    page.goto(web.url + GUIDE)
    expect(page.locator("h1")).to_have_text("There is no page at this address")
    web.down = True
    assert reader().url.endswith("#not-saved")


def test_a_page_that_is_not_saved_leads_to_those_that_are(reader, web):
    reader()
    web.down = True
    page = reader(OTHER)
    page.wait_for_url("**/guide/about/offline/#not-saved")
    expect(page.locator("#not-saved")).to_be_visible()
    saved = page.locator("[data-saved] li", has_text="Do you need Step 1")
    expect(saved).to_contain_text(long_date(date.today()))
    assert_accessible(page)
    saved.get_by_role("link").click()
    expect(page.locator("h1")).to_contain_text("Do you need Step 1")


def test_a_slow_network_counts_as_none_after_four_seconds_where_there_is_a_copy(reader, web):
    page = reader()
    web.delay = 6
    page.goto(web.url + GUIDE, wait_until="load", timeout=6000 + 4000)
    expect(page.locator(LINE)).to_be_visible()
    page.goto(web.url + OTHER, wait_until="commit")  # no copy: it waits
    expect(page.locator("h1")).to_contain_text("VSLO")
    expect(page.locator(LINE)).to_be_hidden()


def test_a_first_visit_loads_the_page_first_and_little_besides(browser, web):
    context = browser.new_context(viewport={"width": PHONE, "height": 740})
    page = context.new_page()
    asked = []
    context.on("request", lambda one: asked.append((one.url.removeprefix(web.url), bool(one.service_worker))))
    page.goto(web.url + GUIDE)
    wait_for(page, KEPT, web.url + GUIDE)
    by_page = {url for url, by_worker in asked if not by_worker}
    assert {url for url, _ in asked} - by_page == {
        "offline.js",
        SAVED,
        "assets/js/offline/saved-pages.js",
    }
    assert page.evaluate(
        """() => {
          const [page] = performance.getEntriesByType("navigation");
          const keep = performance.getEntriesByType("resource").find(({ name }) => name.endsWith("keep.js"));
          return keep.startTime >= page.loadEventStart;
        }"""
    )
    context.close()


def test_a_new_build_brings_every_kept_script_to_its_state(reader, web):
    page = reader("tools/planner/")
    first = (web.folder / "offline.js").read_text()
    script = "assets/js/tools/planner.js"
    change(web, script, "/**", "/* NEW */\n/**")
    change(web, "offline.js", build_of(first), build_number(web.folder))
    page = reader()  # a page without that script
    wait_for(page, HAS, [web.url + script, "NEW"])
    web.down = True
    expect(reader("tools/planner/").locator(TOOLS["tools/planner/"])).to_be_visible()


def build_of(worker):
    (number,) = re.findall(r"Build ([0-9a-f]{12}):", worker)
    return number


def test_the_number_of_a_build_changes_with_scripts_and_styles_only(site, web):
    number = build_of((site / "offline.js").read_text())
    change(web, f"{GUIDE}index.html", "Step 1", "Step I")
    change(web, "offline.js", number, "{{ build }}")
    before = build_number(web.folder)
    change(web, "offline.js", "{{ build }}", "{{ other }}")
    assert build_number(web.folder) != before
    change(web, "assets/site.css", "display", "display ")
    assert build_number(web.folder) != number


def test_switched_off_nothing_is_registered_and_an_old_worker_goes_with_all_it_kept(
    reader, web, copy, tmp_path
):
    page = reader()
    settings = (copy / "mkdocs.yml").read_text(encoding="utf-8")
    (copy / "mkdocs.yml").write_text(settings.replace("offline: true", "offline: false"), encoding="utf-8")
    done = build(tmp_path / "off", root=copy, GITHUB_REPOSITORY=REPOSITORY)
    assert done.returncode == 0, done.stdout + done.stderr
    web.folder = tmp_path / "off"
    page.goto(web.url + GUIDE)
    wait_for(page, GONE)
    page.goto(web.url + GUIDE)
    expect(page.locator("[data-offline]")).to_have_count(0)
    assert page.evaluate("navigator.serviceWorker.getRegistrations().then(({length}) => length)") == 0
    assert not (tmp_path / "off" / "assets" / "offline.json").exists()
    html = (tmp_path / "off" / SAVED / "index.html").read_text()
    assert "switched off" in html
    assert "data-saved" not in html


def test_save_this_guide_and_all_guides_then_search_without_a_network(reader, web):
    page = reader()
    page.get_by_role("button", name="Save this guide for later").click()
    expect(page.locator(".page-foot__save [aria-live]")).to_contain_text("Saved on this device")
    page = reader(SAVED)
    plan = json.loads((web.folder / "assets" / "offline.json").read_text())
    button = page.get_by_role("button", name=f"Save all guides (about {plan['megabytes']} MB)")
    button.click()
    expect(page.locator("[data-saved] [role=status]")).to_have_text(
        "All guides are saved on this device.", timeout=30000
    )
    assert_accessible(page)
    web.down = True
    page = reader(OTHER)
    expect(page.locator("h1")).to_contain_text("VSLO")
    expect(page.locator(LINE)).to_be_visible()
    page.keyboard.press("/")
    page.get_by_role("searchbox").fill("visa")
    expect(page.locator("dialog .search__result").first).to_be_visible()


def test_all_guides_are_all_that_a_student_reads(site):
    plan = json.loads((site / "assets" / "offline.json").read_text())
    files = plan["files"]
    assert {"", GUIDE, "tools/checklist/", "questions/", "assets/site.css", "assets/search.json"} <= set(
        files
    )
    assert not [one for one in files if one.startswith(("editing/", "hosts/a", "assets/offline"))]
    assert [one for one in files if not (site / one).exists()] == []
    assert 0.5 < plan["megabytes"] < 3


def test_forget_leaves_nothing_that_was_read(reader, web):
    reader()
    page = reader(SAVED)
    expect(page.locator("[data-saved] li", has_text="Step 1")).to_be_visible()
    page.get_by_role("button", name="Forget saved pages").click()
    expect(page.locator("[data-saved] [role=status]")).to_contain_text("Forgotten")
    expect(page.locator("[data-saved] li", has_text="Step 1")).to_have_count(0)
    assert page.evaluate("url => caches.match(url).then(Boolean)", web.url + GUIDE) is False
    web.down = True
    assert reader().url.endswith("/about/offline/#not-saved")


def test_no_room_is_said_plainly(reader, web):
    page = reader()
    session = page.context.new_cdp_session(page)
    session.send("Storage.overrideQuotaForOrigin", {"origin": web.origin, "quotaSize": 1})
    page.get_by_role("button", name="Save this guide").click()
    expect(page.locator(".page-foot__save [aria-live]")).to_contain_text(
        "There is no room left on this device"
    )


BLOCKED = """Object.defineProperty(window, "caches", {
  get() { throw new DOMException("No.", "SecurityError"); },
});
navigator.serviceWorker.register = () => Promise.reject(new DOMException("No.", "SecurityError"));"""


def test_blocked_storage_is_said_plainly_and_breaks_nothing(visit):
    page = visit(GUIDE, PHONE, before=lambda page: page.add_init_script(BLOCKED))
    page.get_by_role("button", name="Save this guide").click()
    expect(page.locator(".page-foot__save [aria-live]")).to_contain_text("This browser lets us save nothing")
    page = visit(SAVED, PHONE, before=lambda page: page.add_init_script(BLOCKED))
    expect(page.locator("[data-saved] [role=status]")).to_contain_text("This browser lets us save nothing")


def test_without_https_there_is_no_button_and_no_worker(visit):
    plain = "Object.defineProperty(window, 'isSecureContext', { value: false });"
    page = visit(GUIDE, PHONE, before=lambda page: page.add_init_script(plain))
    page.wait_for_timeout(500)
    expect(page.locator(".page-foot__save")).to_be_hidden()
    assert page.evaluate("navigator.serviceWorker.getRegistrations().then(({length}) => length)") == 0


def test_nothing_jumps_when_the_button_comes(visit):
    page = visit(GUIDE, PHONE, java_script_enabled=False)
    before = page.locator(".site-foot").bounding_box()["y"]
    page = visit(GUIDE, PHONE)
    expect(page.locator(".page-foot__save")).to_be_visible()
    assert page.locator(".site-foot").bounding_box()["y"] == before


def test_the_worker_is_short(site):
    assert len((ROOT / "overrides" / "offline.js").read_text().splitlines()) <= 100
    assert "{%" not in (site / "offline.js").read_text()
