"""The timer of a practice case, by the real clock."""

from journeys.conftest import with_block

LEFT = "[data-left]"


def test_the_timer_counts_pauses_and_starts_again(visit, book):
    window = visit(with_block(book, "timer").address)
    start = window.text(LEFT)
    window.click(".timer__form [type=submit]")
    window.until(lambda: window.text(LEFT) != start, "it counts")
    window.click(".timer__form [type=submit]", "Pause")
    window.see("[data-said]", "Paused")
    window.see(".timer__form [type=submit]", "Go on")
    rest = window.text(LEFT)
    window.click(".timer__form [type=submit]")
    window.until(lambda: window.text(LEFT) != rest, "it goes on")
    window.click(".timer__form [type=reset]")
    window.until(lambda: window.text(LEFT) == start, "it starts again")


def test_own_minutes_by_keyboard(visit, book):
    window = visit(with_block(book, "timer").address)
    window.fill("[name=encounter]", "2")
    window.until(lambda: window.text(LEFT) == "2:00", "it has two minutes")
    window.press("Enter")
    window.until(lambda: window.text(LEFT).startswith("1:"), "it counts")
    window.tab_to("[data-next]")
    window.press("Enter")
    window.until(lambda: window.text(LEFT) == f"{window.value('[name=note]')}:00", "the note's time is shown")


def test_paper_has_no_timer(visit, book):
    window = visit(with_block(book, "timer").address)
    window.see(".block--timer")
    window.put_on_paper()
    assert window.count(".block--timer") == 0
