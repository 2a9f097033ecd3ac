"""Opens pages in a real Chromium 87, as a phone has that gets nothing new: drives tests/old_chromium.py."""

import json
import os
import select
import shutil
import subprocess
import time
from pathlib import Path
from typing import Any

DRIVER = Path(__file__).parent / "old_chromium.py"
# Debian and Ubuntu carry such a Chromium, .ci/browser puts it there; other systems have none.
IS_TO_BE_HAD = shutil.which("apt-get") is not None
# Only our own pages are shown; the sandbox would forbid root to run it. The browser asks nothing of its own.
ENVIRONMENT = {
    "QTWEBENGINE_DISABLE_SANDBOX": "1",
    "QTWEBENGINE_CHROMIUM_FLAGS": "--disable-gpu --disable-background-networking --lang=en-GB",
}
PATIENCE = 20  # seconds


class OldPhone:
    """A context manager: one window. `agent` says which browser it is."""

    def __init__(self, log: Path):
        self.log = log

    def __enter__(self) -> "OldPhone":
        command = ["xvfb-run", "-a", "-s", "-screen 0 1400x1100x24", "/usr/bin/python3", str(DRIVER)]
        missing = (
            "Chromium 87 cannot be started; run .ci/browser: it installs python3-pyqt5.qtwebengine and xvfb"
        )
        try:
            with self.log.open("w") as said:
                self._driver = subprocess.Popen(
                    command,
                    stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE,
                    stderr=said,
                    text=True,
                    env={**os.environ, **ENVIRONMENT},
                )
            self.agent = self._answer()
        except (OSError, EOFError) as error:
            raise AssertionError(f"{missing}\n{self.log.read_text()}") from error
        return self

    def __exit__(self, *_) -> None:
        self._driver.stdin.close()  # the driver ends with its input
        self._driver.wait(timeout=PATIENCE)

    def _answer(self) -> Any:
        answers, _, _ = select.select([self._driver.stdout], [], [], 3 * PATIENCE)
        assert answers, f"Chromium 87 does not answer any more\n{self.log.read_text()}"
        line = self._driver.stdout.readline()
        if not line:
            raise EOFError
        said = json.loads(line)
        assert "fault" not in said, said["fault"]
        return said["value"]

    def _do(self, deed: str, **how: Any) -> Any:
        self._driver.stdin.write(json.dumps({"do": deed, **how}) + "\n")
        self._driver.stdin.flush()
        return self._answer()

    def open(self, url: str, width: int, again: bool = False) -> None:
        """Opens a page and waits until it has loaded. `again` keeps what the pages before have stored."""
        self._do("open", url=url, width=width, height=740 if width < 600 else 900, again=again)

    def run(self, script: str) -> Any:
        """The value of an expression."""
        return self._do("run", script=script)

    def wait_for(self, script: str) -> Any:
        """The value of an expression, as soon as it is true to JavaScript."""
        end = time.monotonic() + PATIENCE
        while not (found := self.run(script)):
            assert time.monotonic() < end, f"never came: {script}; errors: {self.errors()}"
            time.sleep(0.05)
        return found

    def text(self, selector: str) -> str:
        """The text of the first element that fits, as soon as it has one."""
        return self.wait_for(f"document.querySelector({json.dumps(selector)}).textContent.trim()")

    def click(self, selector: str) -> None:
        """Presses the middle of the first element that fits, with a mouse."""
        self._do("click", selector=selector)

    def type(self, text: str) -> None:
        """Types where the focus is."""
        self._do("type", text=text)

    def press(self, key: str) -> None:
        """Presses Enter, Escape, Tab or ArrowDown."""
        self._do("press", key=key)

    def picture(self, path: Path) -> None:
        """Puts what is to be seen into a PNG."""
        self._do("picture", path=str(path))

    def errors(self) -> list[str]:
        """What the console has logged as errors since the page was opened."""
        return self._do("errors")
