"""The form that asks for a call, with a real receiver."""

import pytest
from browsers.window import Window

PATH = "counselling/call-back/"
# A number of India that can ring; made up.
FILLED = {"name": "Asha Rao", "phone": "98201 23456", "message": "May I begin in May?"}
# The form takes what is sent within three seconds of the page for a robot's.
SLOW_ENOUGH = "performance.now() - performance.getEntriesByType('navigation')[0].loadEventEnd > 3100"
# Without its script the form posts plainly, and the browser itself says what is missing.
HAS_ITS_SCRIPT = "document.querySelector('[data-call-back]').noValidate"


@pytest.fixture
def form(visit) -> Window:
    window = visit(PATH)
    window.choose("#country", "IN")
    for name, words in FILLED.items():
        window.fill(f"#{name}", words)
    for name in ("status", "topic"):
        window.choose(f"#{name}", window.values(f"#{name} option", "value")[1])
    window.click("#consent")
    window.until(lambda: window.evaluate(SLOW_ENOUGH), "a person could have done that")
    return window


def test_a_request_arrives_and_the_student_is_told(form, receiver):
    form.click("[data-send]")
    form.see("[data-received]")
    form.see("[data-number]", "+919820123456")
    (stored,) = receiver.stored
    assert {name: stored[name] for name in FILLED} == FILLED | {"phone": "+919820123456"}


def test_a_receiver_that_hangs_up_once_is_asked_again_and_keeps_one_request(form, receiver):
    receiver.behaviour = lambda number, fields: "hang up" if number == 1 else "answer"
    form.forgive()
    form.click("[data-send]")
    form.see("[data-received]")
    assert receiver.knocks == 2
    assert len(receiver.stored) == 1


def test_what_is_missing_is_told_beside_its_field(visit, receiver):
    window = visit(PATH)
    window.until(lambda: window.evaluate(HAS_ITS_SCRIPT), "the form has its script")
    window.click("[data-send]")
    window.see("#name-fault", "Write your name")
    assert window.is_focused("#name")
    window.type("A")
    window.until(lambda: window.count("#name-fault", "Write your name") == 0, "the fault is gone")
    assert receiver.knocks == 0
