"""One H1 a page, and it says what the settings say."""

from collections.abc import Iterator

from guidebook.book import Book, Page
from guidebook.problem import Problem


def check(page: Page, book: Book) -> Iterator[Problem]:
    """The title, the menu and the heading are one name."""
    for heading in page.source.headings:
        if "[^" in heading.text:
            yield Problem(page.path, heading.line, "a citation in a heading; put it behind a sentence below")
    top = [heading for heading in page.source.headings if heading.level == 1]
    title = page.settings.title if page.settings else None
    if not top:
        yield Problem(
            page.path, page.source.body_line, f'no heading; start the text with "# {title or "..."}"'
        )
        return
    for extra in top[1:]:
        yield Problem(page.path, extra.line, f'a second "# " heading; write "## {extra.text}"')
    if title and top[0].text != title:
        message = f'the title is "{title}" but the heading is "{top[0].text}"; make them the same'
        yield Problem(page.path, top[0].line, message)
