"""A reader's window in a browser that Playwright drives: Chromium, Firefox, and its own WebKit."""

import sys
from pathlib import Path

from playwright.sync_api import Browser, Error, Locator

from browsers.window import LOOK_AGAIN, PATIENCE, Window


class PlaywrightWindow(Window):
    """See `Window`. `browser` is a running one; `can_print` is false for those that have no way to a PDF."""

    PASSING = (Error,)

    def __init__(self, name: str, base: str, browser: Browser, width: int, dark: bool, can_print: bool):
        super().__init__(name, base)
        self._can_print = can_print
        self._said: list[str] = []
        self._context = browser.new_context(
            viewport={"width": width, "height": 740 if width < 600 else 900},
            color_scheme="dark" if dark else "light",
        )
        if name == "chromium":
            # With a window it lets a page write when somebody presses a button; without one it asks, in vain.
            self._context.grant_permissions(["clipboard-read", "clipboard-write"])
        self._context.set_default_timeout(PATIENCE * 1000)
        self._page = self._context.new_page()
        self._page.on("pageerror", lambda error: self._said.append(str(error)))
        self._page.on("console", lambda said: said.type == "error" and self._said.append(said.text))

    def close(self) -> None:
        self._context.close()

    def _find(self, place: str, words: str = "") -> Locator:
        # Playwright takes an empty text for one that nothing holds in some versions.
        found = self._page.locator(place, has_text=words) if words else self._page.locator(place)
        return found.locator("visible=true")

    def open(self, address: str) -> None:
        self._page.goto(address, wait_until="load")

    def reload(self) -> None:
        self._page.reload(wait_until="load")

    @property
    def address(self) -> str:
        return self._page.url

    def count(self, place: str, words: str = "") -> int:
        return self._find(place, words).count()

    def text(self, place: str, words: str = "") -> str:
        return self._find(place, words).first.inner_text()

    def attribute(self, place: str, name: str) -> str | None:
        return self._page.locator(place).first.get_attribute(name)

    def click(self, place: str, words: str = "") -> None:
        self._find(place, words).first.click()

    def focus(self, place: str) -> None:
        self._find(place).first.focus()

    def press(self, key: str) -> None:
        # Safari's Tab stops at links only together with Alt, and so does WebKit's on a Mac.
        on_mac = self.name == "webkit" and sys.platform == "darwin"
        self._page.keyboard.press("Alt+Tab" if on_mac and key == "Tab" else key)

    def type(self, words: str) -> None:
        self._page.keyboard.type(words)

    def choose(self, place: str, value: str) -> None:
        self._find(place).first.select_option(value=value)

    def mark_all(self) -> None:
        self._page.keyboard.press("ControlOrMeta+a")

    def paste(self) -> bool:
        self._page.keyboard.press("ControlOrMeta+v")
        # Playwright's WebKit takes what is copied, and gives nothing back but on a Mac.
        return self.name != "webkit"

    def evaluate(self, expression: str):
        return self._page.evaluate(expression)

    def screenshot(self, file: Path) -> None:
        self._page.screenshot(path=file)

    def pdf(self) -> bytes | None:
        return self._page.pdf(format="A4") if self._can_print else None

    def _logged(self) -> list[str]:
        return self._said

    def _pause(self) -> None:
        self._page.wait_for_timeout(LOOK_AGAIN)
