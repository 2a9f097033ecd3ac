"""The form that asks for a call, against a real receiver and all that can go wrong on the way."""

import json
import re
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from http.client import HTTPException
from urllib.parse import parse_qs, urlencode, urlsplit
from urllib.request import urlopen

import pytest
import sample_guide
from conftest import DESK, PHONE, assert_accessible, build, name_receiver
from playwright.sync_api import Browser, Locator, Page, expect
from right_words import assert_right_words
from site_server import SiteServer
from test_frame import BLOCKED

PATH = "counselling/call-back/"
NAME, NUMBER = "Asha Rao", "98201 23456"
QUESTION = "May I begin in May?"
FILLED = {"name": NAME, "phone": NUMBER, "message": QUESTION}


@pytest.fixture(scope="module")
def sending_site(open_receiver, tmp_path_factory) -> Iterator[SiteServer]:
    """The site as it is once the owner has named a receiver."""
    root = sample_guide.copy_to(tmp_path_factory.mktemp("sources") / "copy")
    name_receiver(root, open_receiver.url)
    folder = tmp_path_factory.mktemp("sending-site")
    with SiteServer("/guide/", folder) as server:
        done = build(folder, root=root, SITE_URL=server.url)
        assert done.returncode == 0, done.stdout + done.stderr
        yield server


@pytest.fixture
def come(browser: Browser, sending_site: SiteServer) -> Iterator[Callable[..., Page]]:
    """A student opens the form, long enough ago to be no robot. The test fails if the page's script does."""
    faults: list[str] = []
    contexts = []

    def open_form(
        width: int = PHONE, waited: bool = True, before: Callable[[Page], None] = lambda page: None, **options
    ) -> Page:
        context = browser.new_context(
            viewport={"width": width, "height": 740},
            timezone_id="Asia/Dubai",
            service_workers="block",
            **options,
        )
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("dialog", lambda dialog: faults.append(f"a dialog: {dialog.message}"))
        before(page)
        has_clock = waited and options.get("java_script_enabled", True)
        if has_clock:
            page.clock.install()
        page.goto(sending_site.url + PATH)
        if has_clock:
            page.clock.fast_forward(20_000)
        return page

    yield open_form
    for page in (page for context in contexts for page in context.pages):
        if page.url.startswith(sending_site.url):
            assert_right_words(page)
    for context in contexts:
        context.close()
    assert faults == []


def fill(page: Page, **others: str) -> None:
    for name, words in (FILLED | others).items():
        page.locator(f"#{name}").fill(words)
    page.get_by_label("Where are you in your studies?").select_option("Graduate")
    page.get_by_label("What is it about?").select_option("US visas")
    page.get_by_label("MOKSH may use what I write").check()


def send(page: Page) -> None:
    page.get_by_role("button", name="Send", exact=True).click()


def said(page: Page) -> Locator:
    return page.locator("[data-said]")


def fault(page: Page, name: str) -> Locator:
    return page.locator(f"#{name}-fault")


def wait_for_the_last_attempt(page: Page) -> None:
    """Lets the page's own clock run ten times as fast until nothing is under way."""
    while page.locator("button[aria-disabled=true]").count():
        page.clock.fast_forward(1_000)
        page.wait_for_timeout(100)


def has_arrived(page: Page) -> bool:
    return page.get_by_role("heading", name="Your request has arrived").is_visible()


def expect_arrived(page: Page) -> None:
    expect(page.get_by_role("heading", name="Your request has arrived")).to_be_visible()


@pytest.mark.parametrize(
    "words",
    [
        QUESTION,
        "a\nb\n\n  c  ",
        "\U0001f600 \U0001f469\u200d\u2695\ufe0f \U0001f1ee\U0001f1f3",
        "\u0645\u0631\u062d\u0628\u0627 abc \u05e9\u05dc\u05d5\u05dd \u202eevil\u202c",
        "<script>alert(1)</script><img src=x onerror=alert(2)>",
        '=HYPERLINK("https://example.org")&a=b+c%20d;\'"\\',
        "\u0928\u092e\u0938\u094d\u0924\u0947 " * 500,
        "x" * 5000,
        "\U0001f600" * 5000,
    ],
)
def test_what_is_typed_arrives_byte_for_byte(words, come, receiver):
    page = come()
    name = "=\u0906\u0936\u093e \U0001f600 <b>&"
    fill(page, name=name, message=words)
    send(page)
    expect_arrived(page)
    expect(page.locator("[data-received]")).to_be_focused()
    expect(page.locator("[data-number]")).to_have_text("+919820123456")
    (request,) = receiver.stored
    assert re.fullmatch(r"[0-9a-f]{32}", request.pop("key"))
    assert request == {
        "name": name,
        "country": "IN",
        "phone": "+919820123456",
        "time": "Any time",
        "status": "Graduate",
        "topic": "US visas",
        "message": words,
        "plan": "",
        "zone": "Asia/Dubai",
        "consent": "yes",
        "answer": "json",
    }


def test_json_arrives_too(come, receiver):
    # In the moment between the page being read and its scripts being run.
    as_json = """document.addEventListener("readystatechange", () => {
      document.querySelector("[data-call-back]").dataset.sends = "json";
    }, { once: true })"""
    page = come(before=lambda page: page.add_init_script(as_json))
    fill(page, message='\U0001f600 "x"\n\\')
    send(page)
    expect_arrived(page)
    assert [request["message"] for request in receiver.stored] == ['\U0001f600 "x"\n\\']


def test_each_fault_stands_beside_its_field_and_is_announced(come, receiver):
    page = come()
    send(page)
    for name, words in {
        "name": "Write your name.",
        "phone": "Write your phone number.",
        "status": "Choose one.",
        "topic": "Choose one.",
        "message": "Write your question.",
        "consent": "Tick this first.",
    }.items():
        expect(fault(page, name)).to_contain_text(words)
        expect(fault(page, name)).to_have_attribute("role", "alert")
        field = page.locator(f"#{name}")
        expect(field).to_have_attribute("aria-invalid", "true")
        assert f"{name}-fault" in field.get_attribute("aria-describedby").split()
    expect(page.locator("#name")).to_be_focused()
    expect(said(page)).to_have_text("6 fields need a change.")
    page.locator("#name").press_sequentially("A")
    expect(fault(page, "name")).to_be_empty()
    assert_accessible(page)
    assert receiver.knocks == 0


@pytest.mark.parametrize(
    "typed, told",
    [
        ("call me", "There are letters in this number"),
        ("98201 2345O", "There are letters in this number"),
        ("98201 2345", "No phone in India has this number"),
        ("98201 234567", "No phone in India has this number"),
        ("044 123 4567", "No phone in India has this number"),
        ("+380 44 123", "No phone has this number"),
        ("+", "No phone has this number"),
        ("\U0001f600", "No phone in India has this number"),
        ("<script>1</script>", "There are letters in this number"),
        ("   ", "Write your phone number"),
    ],
)
def test_a_number_that_cannot_ring_is_said_as_it_is_typed(typed, told, come, receiver):
    page = come()
    fill(page, phone=typed)
    page.keyboard.press("Tab")
    send(page)
    expect(fault(page, "phone")).to_contain_text(told)
    assert receiver.knocks == 0


@pytest.mark.parametrize(
    "typed, country, number",
    [
        ("98201 23456", "IN", "+919820123456"),
        ("098201-23456", "IN", "+919820123456"),
        ("+91 98201 23456", "IN", "+919820123456"),
        ("\u202a+91 98201 23456\u202c", "IN", "+919820123456"),
        ("\u096f\u096e\u0968\u0966\u0967 \u0968\u0969\u096a\u096b\u096c", "IN", "+919820123456"),
        ("\u0669\u0668\u0662\u0660\u0661\u0662\u0663\u0664\u0665\u0666", "IN", "+919820123456"),
        ("+380 44 123 4567", "UA", "+380441234567"),
        ("(212) 555-0123", "US", "+12125550123"),
    ],
)
def test_a_number_is_normalised_by_its_country_as_it_is_typed(typed, country, number, come, receiver):
    page = come()
    if not typed.startswith("+"):
        page.get_by_label("Country of your phone number").select_option(country)
    fill(page, phone=typed)
    expect(page.locator("#phone-said")).to_contain_text("We will call +")
    expect(page.get_by_label("Country of your phone number")).to_have_value(country)
    send(page)
    expect_arrived(page)
    assert [(one["country"], one["phone"]) for one in receiver.stored] == [(country, number)]


def test_the_numbering_plans_are_fetched_when_the_phone_field_is_used(come):
    asked = []
    page = come(before=lambda page: page.on("request", lambda request: asked.append(request.url)))
    assert [url for url in asked if "libphonenumber" in url] == []
    with page.expect_request("**/vendor/libphonenumber-js.js"):
        page.locator("#phone").focus()


def test_without_the_numbering_plans_a_request_still_goes(come, receiver):
    page = come(before=lambda page: page.route("**/libphonenumber-js.js", lambda route: route.abort()))
    fill(page, phone="12")
    send(page)
    expect(fault(page, "phone")).to_contain_text("6 to 15 digits")
    page.locator("#phone").fill(NUMBER)
    send(page)
    expect_arrived(page)
    assert [request["phone"] for request in receiver.stored] == [NUMBER]


def test_too_long_a_message_is_counted_and_not_cut(come, receiver):
    page = come()
    fill(page, message="x" * 5001)
    send(page)
    expect(fault(page, "message")).to_contain_text("This has 5001 characters. At most 5000")
    assert len(page.locator("#message").input_value()) == 5001
    assert receiver.knocks == 0


def test_a_double_click_is_one_request(come, receiver):
    receiver.behaviour = lambda number, fields: "slow"
    page = come()
    fill(page)
    button = page.get_by_role("button", name="Send", exact=True)
    button.dblclick()
    page.keyboard.press("Enter")
    button.click(force=True)
    expect(said(page)).to_have_text("Sending.")
    receiver.patience.set()
    expect_arrived(page)
    assert receiver.knocks == 1


def test_off_line_nothing_is_lost_and_it_goes_when_the_student_is_back(come, receiver):
    page = come()
    fill(page)
    page.locator("#phone").blur()
    page.context.set_offline(True)
    send(page)
    expect(said(page)).to_contain_text("This device is off-line")
    assert page.locator("#message").input_value() == QUESTION
    assert receiver.knocks == 0
    assert_other_way(page)
    page.context.set_offline(False)
    expect(page.get_by_text("You are on-line now.")).to_be_visible()
    assert_accessible(page)
    page.get_by_role("button", name="Send it again").click()
    expect_arrived(page)
    assert [request["message"] for request in receiver.stored] == [QUESTION]
    assert page.evaluate("localStorage.length") == 0


def assert_other_way(page: Page) -> None:
    """Another channel carries the same words, as the student sees and changes them."""
    box = page.get_by_label("This is what is sent")
    text = box.input_value()
    for words in (NAME, "+919820123456", "Graduate", "US visas", QUESTION):
        assert words in text
    for wanted in (text, "Now \U0001f600 & 100%"):
        box.fill(wanted)
        whatsapp = page.locator("[data-other-way] .channel--whatsapp").get_attribute("href")
        sms = page.locator("[data-other-way] .channel--sms").get_attribute("href")
        assert parse_qs(urlsplit(whatsapp).query)["text"] == [wanted]
        assert parse_qs(sms.partition("?")[2])["body"] == [wanted]


@pytest.mark.parametrize(
    "behaviour, told, stored_before",
    [
        ("fail", "The receiver has a fault", 0),
        ("own page", "The receiver has a fault", 0),
        ("hang up", "The connection failed or was blocked", 1),
        ("slow", "did not answer in time", 1),
    ],
)
def test_a_receiver_that_does_not_confirm(behaviour, told, stored_before, come, receiver):
    receiver.behaviour = lambda number, fields: behaviour
    page = come()
    fill(page)
    send(page)
    wait_for_the_last_attempt(page)
    expect(said(page)).to_contain_text(told)
    assert not has_arrived(page)
    assert receiver.knocks >= 3
    assert len(receiver.stored) == stored_before
    assert page.locator("#message").input_value() == QUESTION
    assert_other_way(page)
    assert_accessible(page)
    receiver.behaviour = lambda number, fields: "answer"
    send(page)
    expect_arrived(page)
    assert len(receiver.stored) == 1


@pytest.mark.parametrize("behaviour", ["fail", "hang up", "slow"])
def test_a_second_attempt_is_made_by_itself_with_the_same_key(behaviour, come, receiver):
    receiver.behaviour = lambda number, fields: behaviour if number == 1 else "answer"
    page = come()
    fill(page)
    send(page)
    page.wait_for_timeout(200)
    page.clock.fast_forward(16_000)
    page.wait_for_timeout(200)
    page.clock.fast_forward(2_000)
    expect_arrived(page)
    assert receiver.knocks >= 2
    assert len(receiver.stored) == 1


def test_words_changed_after_a_failure_are_not_taken_for_the_old_ones(come, receiver):
    receiver.behaviour = lambda number, fields: "slow" if number <= 3 else "answer"
    page = come()
    fill(page)
    send(page)
    wait_for_the_last_attempt(page)
    page.locator("#message").fill("I meant June.")
    send(page)
    expect_arrived(page)
    assert [request["message"] for request in receiver.stored] == [QUESTION, "I meant June."]


def test_what_something_on_the_device_blocks_is_said_too(come, receiver):
    page = come(before=lambda page: page.route(receiver.url, lambda route: route.abort("blockedbyclient")))
    fill(page)
    send(page)
    wait_for_the_last_attempt(page)
    expect(said(page)).to_contain_text("failed or was blocked")
    assert_other_way(page)
    assert receiver.knocks == 0


def test_an_answer_behind_a_redirect_counts(come, receiver):
    receiver.behaviour = lambda number, fields: "lead on"
    page = come()
    fill(page)
    send(page)
    expect_arrived(page)
    assert len(receiver.stored) == 1


def test_what_the_receiver_refuses_is_said_beside_the_field(come, receiver):
    receiver.behaviour = lambda number, fields: "refuse"
    page = come()
    fill(page)
    send(page)
    expect(fault(page, "phone")).to_contain_text("The receiver did not take this")
    expect(said(page)).to_contain_text("has not stored it")
    assert receiver.knocks == 1
    assert_other_way(page)


def test_a_robot_is_held_up_and_a_person_is_not_lost(come, receiver):
    page = come()
    fill(page)
    page.evaluate("document.getElementById('website').value = 'https://example.org'")
    send(page)
    expect(said(page)).to_contain_text("as robots do")
    assert receiver.knocks == 0
    send(page)
    expect_arrived(page)
    quick = come(waited=False)
    fill(quick)
    send(quick)
    expect(said(quick)).to_contain_text("very quick")
    assert receiver.knocks == 1


def test_the_trap_is_out_of_sight_and_out_of_the_keyboards_way(come):
    page = come()
    assert page.get_by_role("textbox", name="Leave this field empty").count() == 0
    box = page.locator("#website").bounding_box()
    assert page.evaluate(
        "([x, y]) => document.elementFromPoint(x, y)?.id !== 'website'", [box["x"] + 2, box["y"] + 2]
    )


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [PHONE, DESK])
def test_the_whole_way_by_the_keyboard(width, scheme, come, receiver):
    page = come(width, color_scheme=scheme)
    page.locator("#name").focus()
    for keys in (NAME, None, NUMBER, None, "Graduate", "US visas", QUESTION, " "):
        if keys == " ":
            page.keyboard.press("Space")
        elif keys:
            page.keyboard.type(keys)
        page.keyboard.press("Tab")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert_accessible(page)
    while page.evaluate("document.activeElement.textContent") != "Send":
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect_arrived(page)
    assert_accessible(page)
    (request,) = receiver.stored
    assert (request["name"], request["status"], request["topic"]) == (NAME, "Graduate", "US visas")


def test_without_javascript_it_posts_plainly(come, receiver):
    page = come(java_script_enabled=False)
    send(page)
    assert receiver.knocks == 0  # the browser itself asks for what is needed
    fill(page, message="One\ntwo \U0001f600 <b>")
    for _ in range(2):
        send(page)
        expect_arrived(page)
        page.go_back()
        fill(page, message="One\ntwo \U0001f600 <b>")
    (request,) = receiver.stored
    assert request == {
        "name": NAME,
        "country": "IN",
        "phone": NUMBER,
        "time": "Any time",
        "status": "Graduate",
        "topic": "US visas",
        "message": "One\r\ntwo \U0001f600 <b>",  # how browsers send a new line in a form
        "plan": "",
        "website": "",
        "consent": "yes",
    }


def test_nothing_is_kept_before_consent_and_nothing_after_it_is_accepted(come, receiver):
    page = come()
    fill(page)
    page.get_by_label("MOKSH may use what I write").uncheck()
    send(page)
    expect(said(page)).to_have_text("One field needs a change.")
    assert page.evaluate("localStorage.length") == 0
    page.get_by_label("MOKSH may use what I write").check()
    receiver.behaviour = lambda number, fields: "fail"
    send(page)
    wait_for_the_last_attempt(page)
    assert page.evaluate("localStorage.length") == 1
    receiver.behaviour = lambda number, fields: "answer"
    send(page)
    expect_arrived(page)
    assert page.evaluate("localStorage.length") == 0


@pytest.mark.parametrize("pressed", ["Send it again", "Send"])
def test_an_unsent_request_is_offered_on_the_next_visit(pressed, come, receiver):
    receiver.behaviour = lambda number, fields: "hang up"
    page = come()
    fill(page)
    send(page)
    wait_for_the_last_attempt(page)
    receiver.behaviour = lambda number, fields: "answer"
    page.reload()
    expect(page.get_by_text("A request is waiting on this device.")).to_be_visible()
    expect(page.locator("#message")).to_have_value(QUESTION)
    page.clock.fast_forward(20_000)
    page.get_by_role("button", name=pressed, exact=True).click()
    expect_arrived(page)
    assert len(receiver.stored) == 1


def test_an_unsent_request_can_be_forgotten(come, receiver):
    receiver.behaviour = lambda number, fields: "fail"
    page = come()
    fill(page)
    send(page)
    wait_for_the_last_attempt(page)
    page.reload()
    page.get_by_role("button", name="Forget it").click()
    assert page.evaluate("localStorage.length") == 0


def test_after_a_day_an_unsent_request_is_gone_on_whatever_page(come, receiver, sending_site):
    receiver.behaviour = lambda number, fields: "fail"
    page = come()
    fill(page)
    send(page)
    wait_for_the_last_attempt(page)
    page.goto(sending_site.url + "electives/who-can-apply/")
    page.wait_for_timeout(300)
    assert page.evaluate("localStorage.length") == 1
    expect(page.locator("[data-plan-offer]")).to_be_hidden()  # a request is no plan
    page.clock.fast_forward(24 * 3600 * 1000)
    page.goto(sending_site.url + "electives/step-1/")
    page.wait_for_function("localStorage.length === 0")


def test_it_works_while_storage_is_blocked(come, receiver):
    page = come(before=lambda page: page.add_init_script(BLOCKED))
    fill(page)
    send(page)
    expect_arrived(page)


def test_the_plan_goes_along_only_when_the_student_adds_it(come, receiver):
    kept = json.dumps({"stay": "observership", "start": "2028-03-01"})
    page = come(before=lambda page: page.add_init_script(f"localStorage['guide.kept'] = '{kept}'"))
    page.get_by_role("button", name="Add my plan from the tools").click()
    plan = page.get_by_label("Your plan").input_value()
    assert "I want to begin in March 2028" in plan
    fill(page)
    send(page)
    expect_arrived(page)
    assert [request["plan"] for request in receiver.stored] == [plan]
    assert json.loads(page.evaluate("localStorage['guide.kept']")) == json.loads(kept)


def test_a_replayed_request_is_stored_once(receiver):
    body = urlencode({"key": "a-key", "message": QUESTION, "answer": "json"}).encode()
    for _ in range(5):
        with urlopen(receiver.url, body, timeout=10) as answer:
            assert json.load(answer) == {"stored": True}
    assert len(receiver.stored) == 1


def breaks_off(number: int, first: bool) -> bool:
    """One answer in five is broken off at first, one in ten for ever."""
    return number % 10 == 0 or (first and number % 5 == 0)


def all_at_once(many: int) -> Callable[[int, dict[str, str]], str]:
    """What a receiver does that answers nobody before `many` have asked: see breaks_off."""
    everybody, lock, seen = threading.Barrier(many), threading.Lock(), set()

    def behaviour(_: int, fields: dict[str, str]) -> str:
        number = int(fields["message"])
        with lock:
            first = number not in seen
            seen.add(number)
        if first:
            everybody.wait(120)
        return "hang up" if breaks_off(number, first) else "answer"

    return behaviour


def test_twenty_students_at_once_with_one_answer_in_five_broken_off(come, receiver):
    """Each is stored exactly once, and each student is told the truth."""
    receiver.behaviour = all_at_once(20)
    pages = [come() for _ in range(20)]
    for number, page in enumerate(pages):
        fill(page, message=str(number))
    for page in pages:
        send(page)
    for number, page in enumerate(pages):
        wait_for_the_last_attempt(page)
        if breaks_off(number, first=False):
            expect(said(page)).to_contain_text("We cannot tell whether")
        else:
            expect_arrived(page)
    assert sorted(int(request["message"]) for request in receiver.stored) == list(range(20))
    receiver.behaviour = lambda number, fields: "answer"
    for page in pages[::10]:
        send(page)
        expect_arrived(page)
    assert len(receiver.stored) == 20


def test_a_hundred_at_once_are_stored_once_however_often_they_ask_again(receiver):
    receiver.behaviour = all_at_once(100)

    def ask(number: int) -> bool:
        body = urlencode({"key": f"key-{number}", "message": number, "answer": "json"}).encode()
        for _ in range(3):
            with suppress(OSError, HTTPException), urlopen(receiver.url, body, timeout=60) as answer:
                return json.load(answer) == {"stored": True}
        return False

    with ThreadPoolExecutor(100) as students:
        told = list(students.map(ask, range(100)))
    assert told == [not breaks_off(number, first=False) for number in range(100)]
    assert sorted(int(request["message"]) for request in receiver.stored) == list(range(100))
