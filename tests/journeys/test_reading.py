"""Finding a guide, reading it by day and night, without a network and on paper."""

from browsers.running import PHONE
from conftest import DESK
from site_server import SiteServer

from journeys.conftest import asked_guide

MENU = ".md-sidebar--primary"
KEPT = """(async () => {
  const loaded = performance.getEntriesByType("resource").map(({ name }) => name);
  const kept = await Promise.all([location.href, ...loaded].map((one) => caches.match(one)));
  return navigator.serviceWorker.controller !== null && kept.every(Boolean);
})()"""
GROUND = "getComputedStyle(document.body).backgroundColor"


def test_the_menu_of_a_phone_by_keyboard_alone(visit, book):
    window = visit(asked_guide(book).address)
    window.tab_to("[data-menu]")
    window.press("Enter")
    window.until(lambda: window.is_focused(f"{MENU} a"), "the menu has the focus")
    window.press("Escape")
    window.until(lambda: window.is_focused("[data-menu]"), "the button has the focus back")
    assert window.attribute("[data-menu]", "aria-expanded") == "false"
    window.press("Enter")
    window.until(lambda: window.is_focused(f"{MENU} a"), "the menu has the focus again")
    other = f"{MENU} .menu__item:not(.menu__item--open) > .menu__link:not([aria-current])"
    window.tab_to(other)
    there = window.evaluate("document.activeElement.href")
    window.press("Enter")
    window.until(lambda: window.address == there, "the other page is there")


def test_from_the_start_page_to_a_guide_its_source_and_back(visit):
    window = visit("")
    there = window.value("main article li a", "href")
    window.click("main article li a")
    window.until(lambda: window.address == there, "the guide is there")
    source = window.attribute(".footnote-ref", "href")
    window.click(".footnote-ref")
    entry = f'[id="{source.removeprefix("#")}"]'
    in_view = f"""(() => {{
      const {{ top, bottom }} = document.querySelector('{entry}').getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    }})()"""
    window.until(lambda: window.evaluate(in_view), "the source is in view")
    window.click(f"{entry} .footnote-backref")
    back = window.attribute(f"{entry} .footnote-backref", "href")
    window.until(lambda: window.address.endswith(back), "the reader is back")


def test_links_and_words_of_the_glossary_are_seen_without_their_colour(visit, book):
    window = visit(asked_guide(book).address)
    for link in ("article p a:not([class])", "article a.term"):
        drawn = window.evaluate(f"getComputedStyle(document.querySelector('{link}')).textDecorationLine")
        assert drawn == "underline", link


def test_chosen_colours_are_kept_for_the_next_page(visit, book):
    window = visit("", DESK)
    light = window.evaluate(GROUND)
    window.click("[data-palette]")
    window.until(lambda: window.evaluate(GROUND) != light, "the page is dark")
    dark = window.evaluate(GROUND)
    window.goto(asked_guide(book).address)
    assert window.evaluate(GROUND) == dark
    window.click("[data-palette]")
    window.until(lambda: window.evaluate(GROUND) == light, "the page is light")


def test_colours_follow_the_device_until_somebody_chooses(visit):
    by_day, by_night = visit("", PHONE), visit("", PHONE, dark=True)
    assert by_day.evaluate(GROUND) != by_night.evaluate(GROUND)
    assert by_night.evaluate("localStorage.length") == 0


def test_what_was_read_opens_without_a_network(visit, book, web):
    with SiteServer("/guide/", web.folder) as server:
        guide = asked_guide(book)
        window = visit(guide.address, server=server)
        title = guide.settings.title
        window.see("h1", title)
        assert window.count(".saved-copy") == 0
        window.until(lambda: window.evaluate(KEPT), "all of the page is kept")
        window.forgive()
        server.down = True
        window.reload()
        window.see(".saved-copy")
        window.see("h1", title)
        unread = next(page for page in book.written() if page.settings.topic and page is not guide)
        window.goto(unread.address)
        window.until(lambda: "/about/offline/" in window.address, "the saved pages are there")
        window.click("[data-saved] li a", title)
        window.see("h1", title)


def test_a_guide_on_paper_is_its_text_alone(visit, book):
    window = visit(asked_guide(book).address)
    window.see(".md-header")
    paper = window.pdf()
    assert paper is None or paper.startswith(b"%PDF")
    window.put_on_paper()
    for tool in (".md-header", "[data-menu]", ".contact-bar", ".page-foot__links", "footer.md-footer"):
        assert window.count(tool) == 0, tool
    for text in ("h1", ".block--answer", ".footnote", ".page-foot__dates"):
        assert window.count(text), text
    assert window.evaluate("document.documentElement.scrollWidth <= innerWidth")
