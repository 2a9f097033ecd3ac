"""mkdocs.yml: every page is in the menu once, and the theme is asked only for what our frame draws."""

from collections.abc import Iterator

from guidebook.book import Book
from guidebook.problem import Problem, did_you_mean
from guidebook.settings import FILE

# What overrides/ draws; Material's others need its script, which we do not load.
FEATURES = {"navigation.tabs", "navigation.path", "navigation.footer"}


def check(book: Book) -> Iterator[Problem]:
    """The menu is complete and leads to pages; the features are known; `offline` is on or off."""
    settings = book.settings
    if settings.data is None:
        return
    seen: dict[str, int] = {}
    for line, page in settings.nav():
        if page in seen:
            yield Problem(FILE, line, f'"{page}" is in the menu twice, also on line {seen[page]}; keep one')
        elif not page.startswith("https://") and book.lacks_page(page):
            hint = did_you_mean(page, book.pages, "take the line out, or add the page")
            yield Problem(FILE, line, f'the menu names "{page}", which is no page; {hint}')
        seen[page] = line
    for name in sorted({page.name for page in book.written()} - set(seen)):
        message = f'not in the menu; add a line "- {name}" under nav in mkdocs.yml'
        yield Problem(book.pages[name].path, 1, message)
    features = (settings.data.get("theme") or {}).get("features") or []
    for index, feature in enumerate(features):
        if feature not in FEATURES:
            line = settings.document.line(("theme", "features", index))
            yield Problem(FILE, line, f'unknown feature "{feature}"; {did_you_mean(str(feature), FEATURES)}')
    offline = (settings.data.get("extra") or {}).get("offline")
    if not isinstance(offline, bool):
        line = settings.document.line(("extra", "offline"))
        found = "missing" if offline is None else f'"{offline}"'
        yield Problem(FILE, line, f'"offline" under extra is {found}; write true or false')
