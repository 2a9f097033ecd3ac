"""Stops the build, before anything is lost, with every slip in what editors wrote."""

import sys

from guidebook import lint, problem, shelf
from guidebook.command import is_serving
from mkdocs.exceptions import Abort


class SlipsFound(Abort):
    """Its text is the report. Nothing of the last good site has been touched yet."""


def on_config(config):
    book = shelf.opened()
    problems = lint.check(book)
    if problems:
        raise SlipsFound(problem.report(problems))
    if not is_serving():  # a next build would ask again
        for page in book.written():
            page.source.forget()


def on_serve(server, config, builder):
    """While serving, show the slips and keep the last good site; MkDocs would hold back every request."""

    def build_or_keep():
        try:
            builder()
        except SlipsFound as slips:
            print(slips, file=sys.stderr)

    server.builder = build_or_keep
