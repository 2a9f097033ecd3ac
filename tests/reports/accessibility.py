"""`make accessibility`: axe on every page and in every state, the HTML validator, and the statement of both.

The validator is vnu (https://validator.github.io/validator/), run by npx: it needs Node and Java, and the
statement says so where they are not there.
"""

import os
import shutil
import subprocess
import tempfile
from collections import Counter
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import jinja2
from axe_playwright_python.sync_playwright import Axe
from conftest import AXE, DESK, PHONE, ROOT, build, start_browser
from guidebook import book
from playwright.sync_api import Browser, Page
from site_server import SiteServer
from test_browser import TEMPLATES

VNU = "vnu-jar@26.9.27"
STATEMENT = ROOT / "docs" / "about" / "accessibility.md"
# WCAG 2.2, 1.4.12: what a reader may set, and nothing may be lost.
SPACING = """* { line-height: 1.5 !important; letter-spacing: .12em !important }
* { word-spacing: .16em !important }
p { margin-bottom: 2em !important }"""


def _menu_open(page: Page) -> None:
    page.get_by_role("button", name="Menu").click()
    page.wait_for_timeout(400)  # it slides in


def _search_open(page: Page) -> None:
    page.keyboard.press("/")
    page.get_by_role("dialog").get_by_role("searchbox").fill("visa")
    page.get_by_role("dialog").get_by_role("link").first.wait_for()


def _spaced(page: Page) -> None:
    # adoptedStyleSheets, because the site's policy lets no style in.
    page.evaluate(
        """css => { const sheet = new CSSStyleSheet(); sheet.replaceSync(css);
        document.adoptedStyleSheets = [sheet]; }""",
        SPACING,
    )


def _without_scripts(page: Page) -> None:
    # axe is a script itself, so JavaScript stays on, and the site's scripts do not come.
    page.route("**/*.js", lambda route: route.abort())
    page.reload(wait_until="load")
    page.evaluate(
        """() => { for (const one of document.querySelectorAll("noscript")) {
        const shown = document.createElement("div");
        shown.innerHTML = one.textContent;
        one.replaceWith(shown);
        } }"""
    )


Before = Callable[[Page], None]
EVERYWHERE: dict[str, dict[str, Any]] = {
    "a phone of 360 pixels, light": {"viewport": {"width": PHONE, "height": 740}},
    "a desk of 1280 pixels, dark": {"viewport": {"width": DESK, "height": 900}, "color_scheme": "dark"},
}
ON_EACH_TEMPLATE: dict[str, tuple[dict[str, Any], Before | None]] = {
    "the menu open": ({"viewport": {"width": PHONE, "height": 740}}, _menu_open),
    "search open": ({}, _search_open),
    "zoom of 200 %": ({"viewport": {"width": DESK // 2, "height": 450}}, None),
    "zoom of 400 %": ({"viewport": {"width": DESK // 4, "height": 256}}, None),
    "wide text spacing": ({"viewport": {"width": PHONE, "height": 740}}, _spaced),
    "forced colours": ({"forced_colors": "active"}, None),
    "reduced motion": ({"reduced_motion": "reduce"}, None),
    "no script": ({"viewport": {"width": PHONE, "height": 740}}, _without_scripts),
}
ADDRESSES = sorted(page.address.removeprefix("./") for page in book.read(ROOT / "docs").pages.values())
TOOLS = [address for address in ADDRESSES if address.startswith(("tools/", "counselling/"))] + [
    "hosts/",
    "hosts/mayo/",
]


def look(browser: Browser, url: str, options: dict[str, Any], before: Before | None) -> list[str]:
    """What axe finds on a page, and whether it is wider than its window."""
    context = browser.new_context(service_workers="block", **options)
    page = context.new_page()
    page.goto(url, wait_until="load")
    if before:
        before(page)
    found = [one["id"] for one in Axe().run(page, options=AXE).response["violations"]]
    if "forced_colors" in options:
        # There the browser chooses the colours, and axe still compares those of the style sheet.
        found = [one for one in found if one != "color-contrast"]
    if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
        found.append("wider than its window")
    context.close()
    return found


def validate(folder: Path) -> list[str] | None:
    """The validator's errors, or None where it cannot run."""
    if not (shutil.which("npx") and shutil.which("java")):
        return None
    command = ["npx", "--yes", VNU, "--skip-non-html", "--errors-only", "--format", "gnu", str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=os.environ)
    # It reads our policy as if the browser could not resolve 'self' in a file.
    return [line for line in done.stderr.splitlines() if ": error:" in line and "blocked by" not in line]


def main() -> None:
    """Print what is found, and write the statement."""
    rows: list[tuple[str, int, int]] = []
    with tempfile.TemporaryDirectory() as name, SiteServer("/guide/") as server, start_browser() as browser:
        folder = server.folder = Path(name)
        done = build(folder, SITE_URL=server.url)
        if done.returncode:
            raise SystemExit(done.stderr)

        def examine(state: str, addresses: list[str], options: dict[str, Any], before: Before | None) -> None:
            faults = 0
            for address in addresses:
                found = look(browser, server.url + address, options, before)
                faults += len(found)
                for one in found:
                    print(f"{state}: {address or 'home'}: {one}")
            rows.append((state, len(addresses), faults))

        for state, options in EVERYWHERE.items():
            examine(state, ADDRESSES, options, None)
        templates = sorted({*TEMPLATES.values(), *TOOLS})
        for state, (options, before) in ON_EACH_TEMPLATE.items():
            examine(state, templates, options, before)
        errors = validate(folder)
    for what, times in Counter(error.split(": error: ")[-1] for error in errors or ()).items():
        print(f"vnu, {times} times: {what}")
    template = jinja2.Environment(undefined=jinja2.StrictUndefined, trim_blocks=True).from_string(
        (Path(__file__).parent / "accessibility.md").read_text(encoding="utf-8")
    )
    today = date.today()
    STATEMENT.write_text(
        template.render(rows=rows, errors=errors, today=today, pages=len(ADDRESSES), validator=VNU) + "\n",
        encoding="utf-8",
    )
    print(f"{STATEMENT.relative_to(ROOT)} is written.")


if __name__ == "__main__":
    main()
