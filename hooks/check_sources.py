"""Stops the build, before anything is lost, with every slip in what editors wrote."""

import sys

from guidebook import lint, problem, shelf
from mkdocs.exceptions import Abort


class SlipsFound(Abort):
    """Its text is the report. Nothing of the last good site has been touched yet."""


def on_config(config):
    problems = lint.check(shelf.opened())
    if problems:
        raise SlipsFound(problem.report(problems))


def on_serve(server, config, builder):
    """While serving, show the slips and keep the last good site; MkDocs would hold back every request."""

    def build_or_keep():
        try:
            builder()
        except SlipsFound as slips:
            print(slips, file=sys.stderr)

    server.builder = build_or_keep
