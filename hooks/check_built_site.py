"""Looks at what was built, and stops with every fault in it: the second net behind hooks/check_sources.py."""

from functools import partial

from guidebook import built_article, built_site, problem, shelf
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


def on_post_build(config):
    files = built_site.files_below(config.site_dir)
    paths = {page.address: shelf.opened().pages[name].path for name, page in pages.items()}
    for address, message in built_site.check(list(pages.values()), files):
        problems.append(Problem(paths[address], 1, message))
    if problems:
        raise Abort(problem.report(problems, "The site was built, but it must not be published."))
