"""What a reader does in one window of a browser. Journeys are written against this, and know no engine."""

import json
import time
from abc import ABC, abstractmethod
from collections.abc import Callable
from pathlib import Path

# Milliseconds between two looks at a page, and seconds after which nobody waits any longer.
LOOK_AGAIN, PATIENCE = 50, 60

# Where a page says what has happened.
SPOKEN = "[role=status], [role=alert]"

# Rules for paper become rules for the screen, and those for the screen none: any engine can then be asked
# what its reader would see on paper.
ON_PAPER = """(() => {
  const turn = (rules) => [...rules].forEach((rule) => {
    if (!rule.media) return;
    const query = rule.media.mediaText;
    if (/\\bprint\\b/.test(query)) rule.media.mediaText = query.replace(/\\bprint\\b/g, "all");
    else if (/\\bscreen\\b/.test(query)) rule.media.mediaText = "not all";
    turn(rule.cssRules);
  });
  [...document.styleSheets].forEach((sheet) => turn(sheet.cssRules));
})()"""


class Window(ABC):
    """One window with storage of its own; a context manager that closes it.

    A `place` is a CSS selector. With `words`, only what holds these words (small or capital) is meant; of
    several the first that can be seen. Every deed waits until it can be done, for PATIENCE seconds.
    Keys have Playwright's names: Enter, Escape, Tab, ArrowDown, Space.

    There is no "off-line" here: take the server down, which every browser notices in the same way.
    """

    # What a driver raises when it asks a page that is just being replaced.
    PASSING: tuple[type[Exception], ...] = ()

    def __init__(self, name: str, base: str):
        self.name, self.base = name, base
        self._forgiven = False

    def __enter__(self) -> "Window":
        return self

    def __exit__(self, *_) -> None:
        self.close()

    @abstractmethod
    def close(self) -> None: ...

    @abstractmethod
    def open(self, address: str) -> None:
        """Go to an address, and wait until the page has loaded."""

    @abstractmethod
    def reload(self) -> None: ...

    @property
    @abstractmethod
    def address(self) -> str: ...

    @abstractmethod
    def count(self, place: str, words: str = "") -> int:
        """How many there can be seen now; it does not wait."""

    @abstractmethod
    def text(self, place: str, words: str = "") -> str:
        """The words that can be seen there."""

    @abstractmethod
    def attribute(self, place: str, name: str) -> str | None: ...

    @abstractmethod
    def click(self, place: str, words: str = "") -> None:
        """Press the middle of it, after bringing it into view."""

    @abstractmethod
    def focus(self, place: str) -> None: ...

    @abstractmethod
    def press(self, key: str) -> None: ...

    @abstractmethod
    def type(self, words: str) -> None:
        """Type a line, letter by letter, into what has the focus."""

    @abstractmethod
    def choose(self, place: str, value: str) -> None:
        """Choose the option with this value in a closed list."""

    @abstractmethod
    def mark_all(self) -> None:
        """Mark all that stands in the field that has the focus."""

    @abstractmethod
    def paste(self) -> bool:
        """Put what is on the clipboard into the field that has the focus. False where it can't."""

    @abstractmethod
    def evaluate(self, expression: str):
        """The value of a JavaScript expression, a promise's too. The page's policy holds: no eval in it."""

    @abstractmethod
    def screenshot(self, file: Path) -> None:
        """What is seen of the page, as a PNG. The last deed: Firefox then logs what Playwright adds."""

    @abstractmethod
    def pdf(self) -> bytes | None:
        """The page on paper, or None where this build cannot print without a dialog."""

    @abstractmethod
    def _logged(self) -> list[str]:
        """The errors in the console up to now."""

    @abstractmethod
    def _pause(self) -> None:
        """Let LOOK_AGAIN milliseconds pass."""

    def goto(self, path: str = "") -> None:
        """Go to a page of the site by its path."""
        self.open(self.base + path)

    def fill(self, place: str, words: str) -> None:
        """Put a line in place of what stands in a field, as one types it."""
        self.click(place)
        self.mark_all()
        self.type(words)

    def see(self, place: str, words: str = "") -> None:
        """Wait until it can be seen."""
        self.until(lambda: self.count(place, words) > 0, f'"{words}" is seen in {place}')

    def see_no(self, place: str, words: str = "") -> None:
        """Wait until it can't be seen any more."""
        self.until(lambda: self.count(place, words) == 0, f'"{words}" is no longer seen in {place}')

    def tab_to(self, place: str) -> None:
        """Press Tab until `place` has the focus, as one does who has no mouse."""
        for _ in range(60):
            self.press("Tab")
            if self.is_focused(place):
                return
        raise AssertionError(f"{self.name} at {self.address}: Tab does not reach {place}")

    def is_focused(self, place: str) -> bool:
        return self.evaluate(f"document.activeElement.matches({json.dumps(place)})")

    def value(self, place: str, name: str = "value"):
        """What a field holds, or another property of the first element in `place`."""
        return self.evaluate(f"document.querySelector({json.dumps(place)})[{json.dumps(name)}]")

    def values(self, place: str, name: str) -> list:
        """A property of each element in `place`, seen or not."""
        return self.evaluate(
            f"[...document.querySelectorAll({json.dumps(place)})].map((one) => one[{json.dumps(name)}])"
        )

    def until(self, condition: Callable[[], bool], what: str) -> None:
        """Wait until `condition` gives true; `what` says in words what was waited for."""
        ends, fault = time.monotonic() + PATIENCE, None
        while time.monotonic() < ends:
            try:
                if condition():
                    return
            except self.PASSING as error:  # a page goes and the next one comes
                fault = error
            self._pause()
        said = "; ".join(filter(None, map(str.strip, self.values(SPOKEN, "textContent"))))
        raise AssertionError(
            f"{self.name} at {self.address}: waited in vain until {what}; the page says: {said}"
        ) from fault

    def put_on_paper(self) -> None:
        """From here on what is seen is what paper would show."""
        self.evaluate(ON_PAPER)

    def forgive(self) -> None:
        """From here on errors belong to it, as where there is no network."""
        assert self.errors == []
        self._forgiven = True

    @property
    def errors(self) -> list[str]:
        """What went wrong in the page, by its console."""
        # WebKit tells that it does not know this part of the policy yet.
        return [] if self._forgiven else [one for one in self._logged() if "'manifest-src'" not in one]
