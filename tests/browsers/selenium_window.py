"""A reader's window in Debian's WebKitGTK, which Selenium drives on a screen that nobody sees."""

import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from selenium import webdriver
from selenium.common.exceptions import WebDriverException
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.select import Select
from selenium.webdriver.webkitgtk.options import Options
from selenium.webdriver.webkitgtk.service import Service

from browsers.installed import DEBIANS, DISPLAY_SERVER, WINDOW
from browsers.window import LOOK_AGAIN, Window

KEYS = {
    "Enter": Keys.ENTER,  # it drops "\n"
    "Escape": Keys.ESCAPE,
    "Tab": Keys.TAB,
    "ArrowDown": Keys.ARROW_DOWN,
    "ArrowUp": Keys.ARROW_UP,
    "Space": Keys.SPACE,
}
FIND = """const [place, words] = arguments;
return [...document.querySelectorAll(place)].filter((one) =>
  one.checkVisibility({ visibilityProperty: true }) && one.textContent.toLowerCase().includes(words));"""
# The driver's own scrolling leaves a thing at the window's edge, under what floats there. True once it stays
# where it is from one picture to the next: what comes into view may still push it.
BRING_INTO_VIEW = """const [one] = arguments;
one.scrollIntoView({ block: "center", behavior: "instant" });
const place = () => JSON.stringify(one.getBoundingClientRect());
return new Promise((done) => requestAnimationFrame(() => {
  const before = place();
  requestAnimationFrame(() => done(before === place()));
}));"""


@contextmanager
def start_screen() -> Iterator[str]:
    """A screen that nobody sees; gives its DISPLAY."""
    command = [DISPLAY_SERVER, "-displayfd", "1", "-screen", "0", "1400x1000x24", "-nolisten", "tcp"]
    running = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    try:
        yield ":" + running.stdout.readline().strip()
    finally:
        running.terminate()
        running.wait(timeout=20)


class SeleniumWindow(Window):
    """See `Window`. `screen` is a DISPLAY."""

    PASSING = (WebDriverException,)

    def __init__(self, name: str, base: str, screen: str, width: int, dark: bool):
        super().__init__(name, base)
        self._folder = Path(tempfile.mkdtemp(prefix="webkit-"))
        options = Options()
        options.binary_location = str(WINDOW)
        options.add_argument("--automation")
        options.add_argument(f"--folder={self._folder}")
        options.add_argument(f"--size={width}x{740 if width < 600 else 900}")
        if dark:
            options.add_argument("--dark")
        service = Service(str(DEBIANS["webkit"]), env={**os.environ, "DISPLAY": screen})
        self._driver = webdriver.WebKitGTK(options=options, service=service)

    def close(self) -> None:
        self._driver.quit()
        shutil.rmtree(self._folder, ignore_errors=True)  # the window may still be writing

    def _all(self, place: str, words: str = "") -> list[WebElement]:
        return self._driver.execute_script(FIND, place, words.lower())

    def _do(self, deed: Callable[[WebElement], None], place: str, words: str = "") -> None:
        """Do it to the first that is seen, as soon as it can be done."""

        def done() -> bool:
            found = self._all(place, words)
            ready = bool(found) and self._driver.execute_script(BRING_INTO_VIEW, found[0])
            if ready:
                deed(found[0])
            return ready

        self.until(done, f'"{words}" in {place} can be used')

    def open(self, address: str) -> None:
        self._driver.get(address)
        self._wait_for_scripts()

    def reload(self) -> None:
        self._driver.refresh()
        self._wait_for_scripts()

    def _wait_for_scripts(self) -> None:
        # The driver comes back before modules have run.
        self.until(lambda: self.evaluate("document.readyState") == "complete", "it has loaded")

    @property
    def address(self) -> str:
        return self._driver.current_url

    def count(self, place: str, words: str = "") -> int:
        return len(self._all(place, words))

    def text(self, place: str, words: str = "") -> str:
        self.see(place, words)
        return self._all(place, words)[0].text

    def attribute(self, place: str, name: str) -> str | None:
        return self._driver.execute_script(
            "return document.querySelector(arguments[0]).getAttribute(arguments[1])", place, name
        )

    def click(self, place: str, words: str = "") -> None:
        self._do(lambda one: one.click(), place, words)

    def focus(self, place: str) -> None:
        self._do(lambda one: self._driver.execute_script("arguments[0].focus()", one), place)

    def press(self, key: str) -> None:
        ActionChains(self._driver).send_keys(KEYS.get(key, key)).perform()

    def type(self, words: str) -> None:
        ActionChains(self._driver).send_keys(words).perform()

    def choose(self, place: str, value: str) -> None:
        def option(of: WebElement) -> WebElement:
            return next(one for one in Select(of).options if one.get_property("value") == value)

        self._do(lambda one: option(one).click(), place)

    def mark_all(self) -> None:
        self._with_control("a")

    def paste(self) -> bool:
        self._with_control("v")
        return True

    def _with_control(self, key: str) -> None:
        ActionChains(self._driver).key_down(Keys.CONTROL).send_keys(key).key_up(Keys.CONTROL).perform()

    def evaluate(self, expression: str):
        return self._driver.execute_script(f"return {expression}")

    def screenshot(self, file: Path) -> None:
        self._driver.get_screenshot_as_file(str(file))

    def pdf(self) -> bytes | None:
        printed = self._folder / "printed.pdf"
        printed.unlink(missing_ok=True)
        os.kill(int((self._folder / "pid").read_text()), signal.SIGUSR1)
        self.until(printed.exists, "it is printed")
        return printed.read_bytes()

    def _logged(self) -> list[str]:
        lines = (self._folder / "console.txt").read_text(encoding="utf-8", errors="replace").splitlines()
        return [line for line in lines if line.startswith("CONSOLE") and " ERROR " in line]

    def _pause(self) -> None:
        time.sleep(LOOK_AGAIN / 1000)
