"""Which pages are guides: those that settle a student's question."""

from guidebook.book import Page

# About the site, ways to reach us, and what is drawn from data.
OTHER_AREAS = frozenset({"about", "counselling", "editing", "hosts", "tools"})


def is_guide(page: Page) -> bool:
    """Whether the page stands in a folder, and in none of OTHER_AREAS. A practice case does."""
    area, _, file = page.name.partition("/")
    return bool(file) and area not in OTHER_AREAS and not page.made
