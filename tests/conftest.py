"""A site of the tests' own, built once and served below a path as GitHub Pages does, and a real browser.

What the code does is tested on tests/sample_guide, which no editor changes. What every edit of docs/ must
keep is tested in tests/published.
"""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import sample_guide
import yaml
from axe_playwright_python.sync_playwright import Axe
from browsers.installed import BROWSERS, Missing, find
from browsers.running import launch
from old_phone import IS_TO_BE_HAD
from playwright.sync_api import Browser, Page, Playwright, sync_playwright
from receiver import Receiver
from right_words import assert_right_words
from sample_guide import GUIDE, NOON, ROOT
from site_server import SiteServer

PHONE, DESK = 360, 1280
# WCAG 2.2 asks for targets of 24 pixels; axe looks only when told to. Where it need not tell at length what
# is right, it takes little more than half the time.
AXE = {"rules": {"target-size": {"enabled": True}}, "resultTypes": ["violations", "incomplete"]}
# Collected only where its browser is to be had; there it must run.
collect_ignore = [] if IS_TO_BE_HAD else ["test_old_phone.py"]
REPOSITORY = "example-owner/example-repository"


def pytest_report_header() -> list[str]:
    """Which browsers this run has, in the first lines that it prints."""
    old = "" if IS_TO_BE_HAD else "; test_old_phone.py is left out, no Chromium 87 is to be had here"
    return ["browsers: " + ", ".join(_in_words(name) for name in BROWSERS) + old]


def _in_words(name: str) -> str:
    try:
        return str(find(name))
    except Missing as fault:
        return str(fault)


def build(
    destination: Path, *, root: Path = ROOT, engine: str = "mkdocs", seconds: int = 120, **environment: str
) -> subprocess.CompletedProcess:
    """Build the site in `root` as `make build` does, and give the finished process with its output.

    Another `root` is the sample: built as on the sample's day, unless `environment` gives another.
    """
    command = [sys.executable, "-m", engine, "build", "--strict", "-f", "mkdocs.yml", "-d", str(destination)]
    day = {} if root == ROOT else {"SOURCE_DATE_EPOCH": NOON}
    variables = {**os.environ, "NO_MKDOCS_2_WARNING": "1", **day, **environment}
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
    done = build(folder, root=GUIDE, SITE_URL=server.url, GITHUB_REPOSITORY=REPOSITORY)
    assert done.returncode == 0, done.stdout + done.stderr
    server.folder = folder
    return folder


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the sample and of the project's own code, to spoil."""
    return sample_guide.copy_to(tmp_path / "copy")


@pytest.fixture(scope="session")
def open_receiver(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Receiver]:
    with Receiver(tmp_path_factory.mktemp("receiver") / "requests.sqlite") as running:
        yield running


@pytest.fixture
def receiver(open_receiver: Receiver) -> Receiver:
    """Gets what a form sends, once `name_receiver` has named it; it has got nothing yet."""
    open_receiver.forget()
    return open_receiver


def name_receiver(root: Path, url: str) -> None:
    """Name the receiver at `url` in the data of the site in `root`, as its owner would."""
    file = root / "docs" / "_data" / "contact.yml"
    before, _ = file.read_text(encoding="utf-8").split("form:\n")
    form = {"endpoint": url, "stored_in": "a test's own store", "kept_for": "a minute"}
    lines = "".join(f'  {key}: "{value}"\n' for key, value in form.items())
    file.write_text(f"{before}form:\n{lines}", encoding="utf-8")


@pytest.fixture(scope="session")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SiteServer]:
    """The site as it is once the owner has filled in everything, built tests/samples/filled."""
    root = sample_guide.copy_to(tmp_path_factory.mktemp("filled") / "copy")
    for file in (ROOT / "tests" / "samples" / "filled").glob("*.yml"):
        there = root / "docs" / "_data" / file.name
        said, added = (yaml.safe_load(one.read_text(encoding="utf-8")) for one in (there, file))
        there.write_text(yaml.safe_dump({**said, **added}), encoding="utf-8")
    with SiteServer("/filled/", root / "site") as running:
        done = build(running.folder, root=root, SITE_URL=running.url)
        assert done.returncode == 0, done.stdout + done.stderr
        yield running


@contextmanager
def start_browser() -> Iterator[Browser]:
    """Chromium, for the reports."""
    with sync_playwright() as running, launch(running, "chromium") as started:
        yield started


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    # One for all browsers: two in a thread are refused.
    with sync_playwright() as running:
        yield running


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    """Chromium; tests/journeys asks the others too."""
    with launch(playwright, "chromium") as running:
        yield running


@contextmanager
def visits(browser: Browser, server: SiteServer) -> Iterator[Callable[..., Page]]:
    """Opens a page by its path.

    Fails at the end if any page asked another origin, logged an error, or was left with something else than
    words on it.
    """
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
        listen(page, path, server, complaints)
        before(page)
        page.goto(server.url + path, wait_until="load")
        return page

    yield open_page
    for page in (page for context in contexts for page in context.pages):
        if page.url.startswith(server.url):
            assert_right_words(page)
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


def listen(page: Page, path: str, server: SiteServer, complaints: list[str]) -> None:
    """Adds to `complaints` what the page logs as an error, and each request that leaves the server."""
    page.on("request", lambda request: _same_origin(request.url, server, complaints))
    page.on("pageerror", lambda error: complaints.append(f"{path}: {error}"))
    page.on("console", lambda said: said.type == "error" and complaints.append(f"{path}: {said.text}"))


def _same_origin(url: str, server: SiteServer, complaints: list[str]) -> None:
    if not url.startswith((server.origin, "data:", "blob:" + server.origin)):
        complaints.append(f"left the origin: {url}")


def barriers(page: Page) -> list[str]:
    """What axe-core finds wrong with the page as it stands."""
    results = Axe().run(page, options=AXE)
    found = [results.generate_report()] if results.violations_count else []
    # axe only wonders about text in the very colour of its ground; a reader does not see it.
    return found + [
        f"text in the colour of its ground: {node['html']}"
        for rule in results.response["incomplete"]
        for node in rule["nodes"]
        if any(
            isinstance(one["data"], dict) and one["data"].get("messageKey") == "equalRatio"
            for one in node["any"]
        )
    ]


def assert_accessible(page: Page) -> None:
    """axe-core finds nothing wrong with the page as it stands."""
    assert barriers(page) == []
