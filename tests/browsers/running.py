"""Starts each browser when it is first wanted, and ends all of them."""

from contextlib import ExitStack

from playwright.sync_api import Browser, Playwright

from browsers.installed import ON_DEBIAN, find
from browsers.playwright_window import PlaywrightWindow
from browsers.selenium_window import SeleniumWindow, start_screen
from browsers.window import Window

PHONE = 360
# A phone's scroll bar takes no room, and neither does this.
FIREFOX = {"ui.useOverlayScrollbars": 1}
# Debian's Firefox takes its colours from here only.
FIREFOX_COLOURS = "layout.css.prefers-color-scheme.content-override"


def launch(playwright: Playwright, name: str, dark: bool = False) -> Browser:
    """The browser `name`, running, without a window on the screen. Raises installed.Missing."""
    program = find(name).program
    if name == "chromium":
        return playwright.chromium.launch(
            executable_path=program, args=["--headless", "--no-sandbox", "--disable-background-networking"]
        )
    if name == "firefox" and program:
        # Mozilla's own build, not Playwright's: driven by the standard protocol.
        settings = FIREFOX | {FIREFOX_COLOURS: 0 if dark else 1}
        return playwright.firefox.launch(
            channel="moz-firefox", executable_path=program, firefox_user_prefs=settings
        )
    if name == "firefox":
        return playwright.firefox.launch(firefox_user_prefs=FIREFOX)
    return playwright.webkit.launch()


class Browsers:
    """A context manager. `window` opens one; a browser that is missing raises installed.Missing."""

    def __init__(self, playwright: Playwright):
        self._playwright = playwright
        self._ends = ExitStack()
        self._running: dict[tuple[str, bool], Browser] = {}
        self._screen: str | None = None

    def __enter__(self) -> "Browsers":
        return self

    def __exit__(self, *_) -> None:
        self._ends.close()

    def window(self, name: str, base: str, width: int = PHONE, dark: bool = False) -> Window:
        """A window of the browser `name` for the site at `base`, which ends with a slash."""
        if name == "webkit" and find(name).program:
            self._screen = self._screen or self._ends.enter_context(start_screen())
            return SeleniumWindow(name, base, self._screen, width, dark)
        can_print = name == "chromium" or (name == "firefox" and ON_DEBIAN)
        return PlaywrightWindow(name, base, self._browser(name, dark), width, dark, can_print)

    def _browser(self, name: str, dark: bool) -> Browser:
        if (name, dark) not in self._running:
            started = launch(self._playwright, name, dark)
            self._ends.callback(started.close)
            self._running[name, dark] = started
        return self._running[name, dark]
