"""Hands the templates what a page shows besides its text, and escapes what ours print."""

from guidebook import shelf
from guidebook.page_facts import page_facts, site_facts

OURS = "partials/guide/"


def on_env(env, config, files):
    # Material's templates rely on autoescape being off; ours stand in a folder of their own and rely on it.
    env.autoescape = lambda name: name is not None and name.startswith((OURS, "source.html"))
    # Our data stands in an order that means something: questions, steps, papers.
    env.policies["json.dumps_kwargs"] = {"sort_keys": False}
    env.globals["guide"] = site_facts(shelf.opened(), config.extra["repository"])


def on_page_markdown(markdown, page, config, files):
    # The sitemap, drawn before any page, gives the day the page was checked, not the day it was built.
    page.update_date = shelf.opened().pages[page.file.src_uri].settings.reviewed.isoformat()


def on_page_context(context, page, config, nav):
    book = shelf.opened()
    source = book.pages[page.file.src_uri]
    context["facts"] = page_facts(source, book, config.extra["repository"], page.canonical_url, page.content)
