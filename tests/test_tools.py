"""What holds for every tool: by keyboard, by thumb, with storage blocked, and without a jump."""

import pytest
from conftest import PHONE
from sample_guide import DOCS
from test_frame import BLOCKED

TOOLS = sorted(f"tools/{file.stem}/" for file in (DOCS / "tools").glob("*.md"))
CONTROLS = (
    "main :is(.case, [data-sum], .checklist, [data-plan], [data-load]) "
    ":is(select, input, button, textarea, a)"
)


@pytest.mark.parametrize("path", TOOLS)
def test_every_control_is_reached_by_the_keyboard_and_named(path, visit):
    page = visit(path)
    wanted = page.locator(CONTROLS).locator("visible=true").count()
    reached = set()
    for _ in range(200):
        page.keyboard.press("Tab")
        found = page.evaluate(
            """(controls) => {
              const all = [...document.querySelectorAll(controls)].filter((one) => one.checkVisibility());
              return all.indexOf(document.activeElement);
            }""",
            CONTROLS,
        )
        if found >= 0:
            reached.add(found)
    assert wanted
    assert len(reached) == wanted


@pytest.mark.parametrize("path", TOOLS)
def test_every_control_can_be_hit_by_a_thumb(path, visit):
    page = visit(path, PHONE)
    for control in page.locator(f"{CONTROLS}:not(p > a, [type=checkbox])").locator("visible=true").all():
        inline = control.evaluate("one => getComputedStyle(one).display === 'inline'")
        assert inline or control.bounding_box()["height"] >= 43.5, control.evaluate("one => one.outerHTML")


@pytest.mark.parametrize("path", TOOLS)
def test_nothing_breaks_while_storage_is_blocked(path, visit):
    page = visit(path, PHONE, before=lambda page: page.add_init_script(BLOCKED))
    for button in page.locator("main button:visible").filter(has_not_text="Print").all():
        button.click()
    # `visit` fails on any error that a page logs.


@pytest.mark.parametrize("path", TOOLS)
def test_nothing_jumps_after_the_page_is_there(path, visit):
    page = visit(path, PHONE)
    page.wait_for_timeout(300)
    shift = page.evaluate(
        """() => new Promise((done) => {
          let sum = 0;
          new PerformanceObserver((list) => {
            for (const one of list.getEntries()) sum += one.hadRecentInput ? 0 : one.value;
          }).observe({ type: "layout-shift", buffered: true });
          setTimeout(() => done(sum), 200);
        })"""
    )
    assert shift < 0.1
