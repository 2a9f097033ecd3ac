"""Looks at what was built, and stops with every fault in it: the second net behind hooks/check_sources.py."""

from functools import partial
from pathlib import Path

from guidebook import built_article, built_site, page_names, problem, readers_words, shelf
from guidebook.built_site import BuiltPage
from guidebook.problem import Problem
from guidebook.remembered import remembered
from mkdocs.exceptions import Abort

problems: list[Problem] = []
pages: dict[str, BuiltPage] = {}


def on_files(files, config):
    problems.clear()
    pages.clear()


def on_page_content(html, page, config, files):
    source = shelf.opened().pages[page.file.src_uri]
    name = page.file.src_uri
    for message, words in remembered("check", name, html, lambda: list(built_article.check(html))):
        problems.append(Problem(source.path, source.source.line_of(words), message))


def on_post_page(output, page, config):
    address = page.url if page.url != "./" else ""
    name = page.file.src_uri
    pages[name] = remembered("built page", name, address + output, partial(BuiltPage.read, address, output))


def on_post_template(output_content, template_name, config):
    if template_name.endswith(".html"):
        for message, _ in readers_words.check(output_content):
            problems.append(Problem(f"{Path(config.theme.custom_dir).name}/{template_name}", 1, message))


def on_post_build(config):
    book = shelf.opened()
    files = built_site.files_below(config.site_dir)
    names = {page.address: name for name, page in pages.items()}
    named = ((page.address, page.named) for page in pages.values())
    found = [
        *built_site.check(list(pages.values()), files),
        *page_names.check(named, page_names.names(book)),
    ]
    problems.extend(_problem(book.pages[names[address]], message) for address, message in found)
    for name, page in pages.items():
        problems.extend(_problem(book.pages[name], *one) for one in page.words)
    if problems:
        raise Abort(problem.report(problems, "The site was built, but it must not be published."))


def _problem(page, message, words=""):
    """A page that is made from data has no file of its own to name."""
    where = f"on the page {page.address}: " if page.made else ""
    return Problem(page.path, page.source.line_of(words) if words else 1, where + message)
