"""Texts to copy: what the button says is what a student can then paste."""

import pytest
from browsers.window import Window

from journeys.conftest import with_block

# Where the button stands, what it says, and where the text begins that it copies.
TOOLS = {
    "planner": ("[data-planner]", ".planner__step:not([hidden]) [data-day]"),
    "checklist": ("[data-checklist-form]", ".checklist__paper:not([hidden]) [data-title]"),
}


def assert_copied(window: Window, said: str, words: str) -> None:
    """The words are on the clipboard, or they are marked and the page says so."""
    window.until(
        lambda: window.count(said, "Copied") + window.count(said, "marked") > 0, "the button answers"
    )
    if window.count(said, "marked"):
        assert words in window.evaluate("getSelection().toString()")
        return
    window.click("[data-search-open]")
    window.until(lambda: window.is_focused("#search-words"), "the box has the focus")
    if window.paste():
        window.until(lambda: words in window.value("#search-words"), f'"{words}" is pasted')


def test_a_text_to_fill_in(visit, book):
    window = visit(with_block(book, "template").address)
    words = window.text(".template__text").strip().splitlines()[0]
    window.click(".block--template [data-copy]")
    assert_copied(window, ".template__said", words)


@pytest.mark.parametrize("tool", TOOLS)
def test_what_a_tool_found(tool, visit):
    window = visit(f"tools/{tool}/")
    form, first = TOOLS[tool]
    words = window.text(first)
    window.click(f"{form} [data-copy]")
    assert_copied(window, f"{form} [role=status]", words)
