"""The form that asks for a call, against a real receiver, and against everything that can go wrong on the way."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from conftest import DESK, PHONE, ROOT, assert_accessible, build, copy_sources
from playwright.sync_api import Browser, Page, expect
from receiver import Receiver
from site_server import SiteServer

PATH = "counselling/call-back/"
NAME, NUMBER = "Asha Rao", "98201 23456"
QUESTION = "May I begin in May?"
FILLED = {"name": NAME, "phone": NUMBER, "message": QUESTION}


@pytest.fixture(scope="module")
def open_receiver(tmp_path_factory) -> Iterator[Receiver]:
    with Receiver(tmp_path_factory.mktemp("receiver") / "requests.sqlite") as running:
        yield running


@pytest.fixture
def receiver(open_receiver) -> Receiver:
    open_receiver.forget()
    return open_receiver


@pytest.fixture(scope="module")
def sending_site(open_receiver, tmp_path_factory) -> Iterator[SiteServer]:
    """The site as it is once the owner has named a receiver."""
    root = copy_sources(tmp_path_factory.mktemp("sources") / "copy")
    name_receiver(root, open_receiver.url)
    folder = tmp_path_factory.mktemp("sending-site")
    with SiteServer("/guide/", folder) as server:
        done = build(folder, root=root, SITE_URL=server.url)
        assert done.returncode == 0, done.stdout + done.stderr
        yield server


def name_receiver(root: Path, url: str, sends: str = "form") -> None:
    file = root / "docs" / "_data" / "contact.yml"
    before, _ = file.read_text(encoding="utf-8").split("form:\n")
    form = {"endpoint": url, "sends": sends, "stored_in": "a test's own store", "kept_for": "a minute"}
    lines = "".join(f'  {key}: "{value}"\n' for key, value in form.items())
    file.write_text(f"{before}form:\n{lines}", encoding="utf-8")


@pytest.fixture
def come(browser: Browser, sending_site: SiteServer) -> Iterator[Callable[..., Page]]:
    """A student opens the form, long enough ago to be no robot. The test fails if the page's script does."""
    faults: list[str] = []
    contexts = []

    def open_form(width: int = PHONE, waited: bool = True, **options) -> Page:
        context = browser.new_context(viewport={"width": width, "height": 740}, **options)
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("dialog", lambda dialog: faults.append(f"a dialog: {dialog.message}"))
        if waited and options.get("java_script_enabled", True):
            page.clock.install()
        page.goto(sending_site.url + PATH)
        if waited and options.get("java_script_enabled", True):
            page.clock.fast_forward(20_000)
        return page

    yield open_form
    for context in contexts:
        context.close()
    assert faults == []


def fill(page: Page, **others: str) -> None:
    for name, words in (FILLED | others).items():
        page.locator(f"#{name}").fill(words)
    page.get_by_label("MOKSH may use what I write").check()


def press_send(page: Page) -> None:
    page.get_by_role("button", name="Send", exact=True).click()


def said(page: Page):
    return page.locator("[data-said]")


def arrived(page: Page):
    return page.get_by_role("heading", name="Your request has arrived")


def test_what_is_typed_arrives_byte_for_byte(come, receiver):
    page = come()
    fill(page)
    press_send(page)
    expect(arrived(page)).to_be_visible()
    (request,) = receiver.stored
    print(request)
