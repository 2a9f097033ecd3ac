"""Search, as one types it on a bad day."""

from urllib.parse import urlencode

from journeys.conftest import asked_guide


def with_a_slip(title: str) -> str:
    """The title without the fourth letter of its longest word."""
    word = max(title.replace("?", " ").split(), key=len)
    return title.replace(word, word[:3] + word[4:])


def is_among(page: str, addresses: list[str]) -> bool:
    return page in [address.partition("#")[0] for address in addresses]


def test_a_guide_is_found_by_its_title_with_a_slip_and_opened_by_keyboard(visit, book, web):
    guide = asked_guide(book)
    there = web.url + guide.address
    window = visit("about/privacy/")
    window.press("/")
    window.until(lambda: window.is_focused("#search-words"), "the box has the focus")
    window.type(with_a_slip(guide.settings.title))
    found = "dialog .search__link"
    window.until(lambda: is_among(there, window.values(found, "href")), "the guide is found")
    window.until(lambda: window.count("dialog .search__said", "found"), "how many are found is said")
    for _ in window.values(found, "href"):
        window.press("ArrowDown")
        if window.evaluate("document.activeElement.href").startswith(there):
            break
    window.press("Enter")
    window.until(lambda: window.address.startswith(there), "the guide is there")
    window.see("h1", guide.settings.title)


def test_a_button_opens_the_same_search_and_closes_it(visit):
    window = visit("about/privacy/")
    window.click("[data-search-open]")
    window.until(lambda: window.is_focused("#search-words"), "the box has the focus")
    window.press("Escape")
    window.see_no("dialog")
    window.click("[data-search-open]")
    window.click(".search__close")
    window.see_no("dialog")


def test_the_page_of_search_answers_its_address(visit, book, web):
    guide = asked_guide(book)
    window = visit(f"search/?{urlencode({'q': guide.settings.title})}")
    there = web.url + guide.address
    window.until(lambda: is_among(there, window.values("main .search__link", "href")), "the guide is found")
