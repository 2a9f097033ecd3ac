"""Which browsers are on this machine, and whose builds: Debian's on Debian, elsewhere Playwright's own."""

import json
import re
import subprocess
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import playwright
from playwright.sync_api import sync_playwright

BROWSERS = ("chromium", "firefox", "webkit")
# Playwright's builds are made for Ubuntu; Ubuntu's own browsers are snaps, which it can't drive.
_RELEASE = Path("/etc/os-release")
ON_DEBIAN = _RELEASE.exists() and "ID=debian" in _RELEASE.read_text().splitlines()
DEBIANS = {
    # As with Playwright's own, the build without windows: it takes 40 % of the other's processor time.
    "chromium": Path("/usr/bin/chromium-headless-shell"),
    "firefox": Path("/usr/bin/firefox-esr"),
    "webkit": Path("/usr/bin/WebKitWebDriver"),
}
WINDOW = Path(__file__).with_name("webkit_window.py")
DISPLAY_SERVER = Path("/usr/bin/Xvfb")
# In Playwright's package: the version of each browser that it installs.
_VERSIONS = Path(playwright.__file__).parent / "driver" / "package" / "browsers.json"


class Missing(Exception):
    """A browser is not there; the message says what to run."""

    def __init__(self, name: str):
        super().__init__(f"{name} is missing: run .ci/browser .venv/bin/python")


@dataclass(frozen=True)
class Installed:
    """A browser that is there. `program` is None where Playwright knows by itself where it put its own."""

    name: str
    version: str
    program: Path | None

    def __str__(self) -> str:
        return f"{self.name} {self.version} ({'Debian' if self.program else 'Playwright'}'s)"


@cache
def find(name: str) -> Installed:
    """The browser called `name`, one of BROWSERS. Raises Missing."""
    return _debians(name) if ON_DEBIAN else _playwrights(name)


def _debians(name: str) -> Installed:
    asked = [DEBIANS[name]]
    if name == "webkit":
        # The driver tells no version; the window does, where all that it needs is there.
        asked = [DEBIANS[name], DISPLAY_SERVER, WINDOW]
    if not all(program.exists() for program in asked):
        raise Missing(name)
    said = subprocess.run(
        [asked[-1], "--version"], capture_output=True, text=True, timeout=60, check=False
    ).stdout
    version = re.search(r"\d+(\.\d+)+", said)
    if not version:
        raise Missing(name)
    return Installed(name, version[0], DEBIANS[name])


def _playwrights(name: str) -> Installed:
    if not Path(_playwrights_programs()[name]).exists():
        raise Missing(name)
    known = json.loads(_VERSIONS.read_text(encoding="utf-8"))["browsers"]
    return Installed(name, next(one["browserVersion"] for one in known if one["name"] == name), None)


@cache
def _playwrights_programs() -> dict[str, str]:
    def ask() -> dict[str, str]:
        with sync_playwright() as running:
            return {name: getattr(running, name).executable_path for name in BROWSERS}

    # In a thread of its own: in this one Playwright may be running already, and refuses to do so twice.
    with ThreadPoolExecutor(1) as other:
        return other.submit(ask).result()
