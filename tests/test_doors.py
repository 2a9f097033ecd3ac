"""The one under the finger is the one that acts: every link, button and field, by the mouse and by touch."""

import pytest
import sample_guide
from conftest import DESK, PHONE
from guidebook.hosts import pages as host_pages
from playwright.sync_api import expect

BOOK = sample_guide.BOOK
HOME = "home.html"


def kinds_of_pages() -> dict[str, str]:
    """For each template, block, list and kind of made page: the address of the first page that shows it."""
    found: dict[str, str] = {}
    for name, page in sorted(BOOK.pages.items()):
        address = page.address.removeprefix("./")
        folder = name.rpartition("/")[0]
        found.setdefault(page.settings.template or f"a page of {folder or 'the root'}", address)
        for block in page.source.blocks:
            found.setdefault(f"the block {block.text}", address)
    (state, *_) = host_pages.by_state(BOOK.facts.hosts)
    continued = list(host_pages.list_pages(BOOK.facts.hosts))[1:2]
    names = {
        "the manual": "editing/index.md",
        "a host": host_pages.page_name(next(iter(BOOK.facts.hosts))),
        "the hosts of a state": host_pages.state_page_name(state),
        **dict.fromkeys((f"hosts, continued: {one}" for one in continued), *continued or [None]),
        "questions": "questions.md",
        "glossary": "glossary.md",
    }
    found |= {kind: BOOK.pages[name].address for kind, name in names.items()}
    words = next(iter(BOOK.facts.glossary.values())).term
    found["found"] = f"{BOOK.pages['search.md'].address}?q={words}"
    found["not found"] = "no/such/page/"
    once = {address: kind for kind, address in reversed(found.items())}
    return {kind: address for address, kind in reversed(once.items())}


PAGES = kinds_of_pages()
# Of things that stand in the same place of a page, like the rows of a list, so many are pressed.
OF_A_KIND = 4

# What a reader can press, as it stands now, and what was pressed since; nothing that is pressed acts.
PREPARE = """() => {
  const ones = "a[href], button, summary, label, input, select, textarea";
  const seen = (one) => one.checkVisibility({ opacityProperty: true, visibilityProperty: true })
    && one.getClientRects()[0]?.width > 1 && one.getClientRects()[0].height > 1 && !one.disabled
    && !one.closest("[aria-hidden=true]");  // the trap for machines
  const within = (one) => {
    one.scrollIntoView({ block: "center", inline: "center", behavior: "instant" });
    const { left, top, width, height } = one.getClientRects()[0];
    return { x: left + width / 2, y: top + height / 2 };
  };
  const kind = (one) => {
    const names = [];
    for (let at = one; at && at !== document.body; at = at.parentElement) {
      names.push(at.tagName + "." + at.className);
    }
    return names.join(" ");
  };
  const of = (one) => one && [one, ...(one.labels ?? []), one.control].filter(Boolean);
  const all = [...document.querySelectorAll(ones)].filter(seen);
  window.doors = { pressed: [], within, kind, of, all };
  doors.named = (one) => one ? `${one.outerHTML.slice(0, 120)}` : "nothing";
  addEventListener("click", (event) => {
    doors.pressed.push(event.target.closest(ones));
    event.preventDefault();
    event.stopImmediatePropagation();
  }, true);
}"""
COVERED = """() => doors.all.flatMap((one) => {
  const { x, y } = doors.within(one);
  // What waits beside the screen, like a link that only the keyboard brings out, is under no finger.
  if (x < 0 || y < 0 || x > innerWidth || y > innerHeight) return [];
  const there = document.elementFromPoint(x, y);
  if (doors.of(one).some((mine) => mine.contains(there))) return [];
  return [`${doors.named(one)} lies under ${doors.named(there)}`];
})"""
CHOOSE = """(most) => {
  const times = {};
  doors.chosen = doors.all.filter((one) => {
    const { x, y } = doors.within(one);
    if (one.tagName === "SELECT" || x < 0 || y < 0 || x > innerWidth || y > innerHeight) return false;
    const kind = doors.kind(one);
    return (times[kind] = (times[kind] ?? 0) + 1) <= most;
  });
  return doors.chosen.length;
}"""
# A finger comes down on what is drawn: not before the browser has drawn the place that was scrolled to.
NEXT = """async (at) => {
  doors.within(doors.chosen[at]);
  await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  return doors.within(doors.chosen[at]);
}"""
WRONG = """(at) => {
  const one = doors.chosen[at], pressed = doors.pressed.splice(0);
  if (pressed.length === 1 && doors.of(one).includes(pressed[0])) return null;
  return `${doors.named(one)} was pressed, and it was for ${pressed.map(doors.named).join() || "nobody"}`;
}"""


@pytest.mark.parametrize("width", [PHONE, DESK])
@pytest.mark.parametrize("kind", PAGES)
def test_the_one_under_the_finger_is_the_one_that_acts(kind, width, visit):
    page = visit(PAGES[kind], width, has_touch=width == PHONE)
    page.wait_for_load_state("networkidle")
    page.evaluate(PREPARE)
    assert page.evaluate("doors.all.length") > 10
    assert page.evaluate(COVERED) == []
    press = page.touchscreen.tap if width == PHONE else page.mouse.click
    wrong = []
    for at in range(page.evaluate(CHOOSE, OF_A_KIND)):
        spot = page.evaluate(NEXT, at)
        press(spot["x"], spot["y"])
        wrong.append(page.evaluate(WRONG, at))
    assert [one for one in wrong if one] == []


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_each_door_of_the_start_page_opens_wherever_its_card_is_pressed(width, visit):
    page = visit(PAGES[HOME], width, has_touch=width == PHONE)
    page.evaluate(PREPARE)
    doors = page.locator("article h2:first-of-type + ul > li")
    press = page.touchscreen.tap if width == PHONE else page.mouse.click
    assert doors.count() > 1
    for door in doors.all():
        door.evaluate("door => door.scrollIntoView({ block: 'center', behavior: 'instant' })")
        box = door.bounding_box()
        own = door.get_by_role("link").first.get_attribute("href")
        # Near each corner, the arrow included: no word of the text stands there.
        for right, down in ((0.03, 0.06), (0.97, 0.06), (0.94, 0.2), (0.03, 0.94), (0.97, 0.94)):
            press(box["x"] + right * box["width"], box["y"] + down * box["height"])
            assert page.evaluate("doors.pressed.splice(0).map((one) => one?.getAttribute('href'))") == [own]


def test_a_tap_on_a_word_of_the_glossary_shows_what_it_means_and_is_the_words_own(visit):
    name = next(name for name, page in sorted(BOOK.pages.items()) if page.settings.template == HOME)
    page = visit(BOOK.pages[name].address.removeprefix("./"), PHONE, has_touch=True)
    page.evaluate(PREPARE)
    words = page.locator("article a.term")
    for word in words.all():
        word.scroll_into_view_if_needed()
        word.tap()
        expect(page.get_by_role("tooltip")).to_have_text(word.get_attribute("data-means"))
        (pressed,) = page.evaluate("doors.pressed.splice(0).map((one) => one.getAttribute('href'))")
        assert pressed == word.get_attribute("href")
