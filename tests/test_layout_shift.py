"""What comes late has its room from the start: a page does not jump under the thumb."""

import re
import time

import pytest
from conftest import DESK, PHONE

# Every page on which a script shows or fills something of its own accord.
PAGES = (
    "",
    "clinical-skills/cases/chest-pain/",
    "counselling/call-back/",
    "counselling/contact/",
    "counselling/webinars/",
    "electives/step-1/",
    "hosts/",
    "preparing/templates/",
    "questions/",
    "search/?q=visa",
    "tools/checklist/",
    "tools/costs/",
    "tools/my-plan/",
    "tools/planner/",
    "tools/what-may-i-do/",
)
SHIFTS = """() => new Promise((resolve) => {
  const found = [];
  new PerformanceObserver((list) => {
    for (const { value, sources } of list.getEntries()) {
      found.push([value, sources.map(({ node }) => node?.className)]);
    }
  }).observe({ type: "layout-shift", buffered: true });
  setTimeout(() => resolve(found), 300);
})"""


@pytest.fixture
def slow(server):
    """The page comes piece by piece; its scripts and pictures come late."""

    def wait(route):
        time.sleep(0.15)
        route.continue_()

    server.in_pieces = True
    yield lambda page: page.route(re.compile(r"\.(js|svg|png|webp)$"), wait)
    server.in_pieces = False


@pytest.mark.parametrize("width", [PHONE, DESK])
@pytest.mark.parametrize("path", PAGES)
def test_nothing_jumps_while_a_page_comes(visit, slow, path, width):
    page = visit(path, width, before=slow)
    page.wait_for_timeout(500)
    shifts = page.evaluate(SHIFTS)
    # A word that the network cuts in two moves the picture beside it: half a thousandth.
    assert sum(value for value, _ in shifts) < 0.002, shifts


def test_a_form_whose_script_never_comes_says_so(visit):
    def without_tool(page):
        page.route(
            "**/tools/planner.js", lambda route: route.fulfill(body="", content_type="text/javascript")
        )

    page = visit("tools/planner/", PHONE, before=without_tool)
    form = page.locator("[data-planner]")
    assert not form.get_by_role("combobox").first.is_visible()
    page.wait_for_timeout(5300)
    said = form.evaluate(
        "one => { const { opacity, content } = getComputedStyle(one, '::before'); return opacity + content; }"
    )
    assert said.startswith('1"This part has not come.')
