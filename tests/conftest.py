"""The real site, built once and served under a sub-path as GitHub Pages does, and a real browser."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import yaml
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, sync_playwright
from site_server import SiteServer

ROOT = Path(__file__).parent.parent
PHONE, DESK = 360, 1280
# WCAG 2.2 asks for targets of 24 pixels; axe looks only when told to.
AXE = {"rules": {"target-size": {"enabled": True}}}
REPOSITORY = "example-owner/example-repository"
# Noon in UTC on 23 November 2026, a Monday, in seconds.
FILLED_ON = "1795435200"


def build(
    destination: Path, *, root: Path = ROOT, engine: str = "mkdocs", seconds: int = 120, **environment: str
) -> subprocess.CompletedProcess:
    """Build the site in `root` as `make build` does, and give the finished process with its output."""
    command = [sys.executable, "-m", engine, "build", "--strict", "-f", "mkdocs.yml", "-d", str(destination)]
    variables = {**os.environ, "NO_MKDOCS_2_WARNING": "1", **environment}
    return subprocess.run(
        command, cwd=root, env=variables, capture_output=True, text=True, timeout=seconds, check=False
    )


@pytest.fixture(scope="session")
def server() -> Iterator[SiteServer]:
    with SiteServer("/guide/") as running:
        yield running


@pytest.fixture(scope="session")
def site(server: SiteServer, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the built site, which `server` serves."""
    folder = tmp_path_factory.mktemp("site")
    done = build(folder, SITE_URL=server.url, GITHUB_REPOSITORY=REPOSITORY)
    assert done.returncode == 0, done.stdout + done.stderr
    server.folder = folder
    return folder


def copy_sources(root: Path) -> Path:
    """Copy what the site is built from into the new folder `root`, and give it back."""
    for part in ("docs", "hooks", "overrides"):
        shutil.copytree(ROOT / part, root / part, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "mkdocs.yml", root)
    return root


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the repository's sources, to spoil."""
    return copy_sources(tmp_path / "copy")


@pytest.fixture(scope="session")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SiteServer]:
    """The site as it is once the owner has filled in everything, built on FILLED_ON: tests/samples/filled."""
    root = copy_sources(tmp_path_factory.mktemp("filled") / "copy")
    for file in (ROOT / "tests" / "samples" / "filled").glob("*.yml"):
        there = root / "docs" / "_data" / file.name
        said, added = (yaml.safe_load(one.read_text(encoding="utf-8")) for one in (there, file))
        there.write_text(yaml.safe_dump({**said, **added}), encoding="utf-8")
    with SiteServer("/filled/", root / "site") as running:
        done = build(running.folder, root=root, SITE_URL=running.url, SOURCE_DATE_EPOCH=FILLED_ON)
        assert done.returncode == 0, done.stdout + done.stderr
        yield running


@contextmanager
def start_browser() -> Iterator[Browser]:
    """Debian's Chromium where there is one, else Playwright's own: see .ci/browser."""
    debian = Path("/usr/bin/chromium")
    path = str(debian) if debian.exists() else None
    arguments = ["--headless", "--no-sandbox", "--disable-background-networking"]
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=path, args=arguments)
        yield running
        running.close()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with start_browser() as running:
        yield running


@contextmanager
def visits(browser: Browser, server: SiteServer) -> Iterator[Callable[..., Page]]:
    """Opens a page by its path. Fails at the end if any page asked another origin, or logged an error."""
    complaints: list[str] = []
    contexts = []

    def open_page(
        path: str = "",
        width: int = 1280,
        scheme: str = "light",
        before: Callable[[Page], None] = lambda page: None,
        **options,
    ) -> Page:
        # The worker of reading without a network has tests of its own; here it would answer for the server.
        options.setdefault("service_workers", "block")
        context = browser.new_context(
            viewport={"width": width, "height": 740 if width < 600 else 900}, color_scheme=scheme, **options
        )
        contexts.append(context)
        page = context.new_page()
        page.on("request", lambda request: _same_origin(request.url, server, complaints))
        page.on("pageerror", lambda error: complaints.append(f"{path}: {error}"))
        page.on("console", lambda said: said.type == "error" and complaints.append(f"{path}: {said.text}"))
        before(page)
        page.goto(server.url + path, wait_until="load")
        return page

    yield open_page
    for context in contexts:
        context.close()
    # The browser itself logs the 404 page's own status; nothing else may be logged.
    assert [one for one in complaints if "status of 404" not in one] == []


@pytest.fixture
def visit(browser: Browser, server: SiteServer, site: Path) -> Iterator[Callable[..., Page]]:
    """Opens a page of the site: see `visits`."""
    with visits(browser, server) as open_page:
        yield open_page


@pytest.fixture
def visit_filled(browser: Browser, filled: SiteServer) -> Iterator[Callable[..., Page]]:
    """Opens a page of the site that the owner has filled in: see `visits`."""
    with visits(browser, filled) as open_page:
        yield open_page


def _same_origin(url: str, server: SiteServer, complaints: list[str]) -> None:
    if not url.startswith((server.origin, "data:", "blob:" + server.origin)):
        complaints.append(f"left the origin: {url}")


def assert_accessible(page: Page) -> None:
    """axe-core finds nothing wrong with the page as it stands."""
    results = Axe().run(page, options=AXE)
    assert results.violations_count == 0, results.generate_report()
    # axe only wonders about text in the very colour of its ground; a reader does not see it.
    unseen = [
        node["html"]
        for rule in results.response["incomplete"]
        for node in rule["nodes"]
        if any(
            isinstance(one["data"], dict) and one["data"].get("messageKey") == "equalRatio"
            for one in node["any"]
        )
    ]
    assert unseen == []
