"""Tells the other hooks whether MkDocs builds once or serves."""

from guidebook import command as started


def on_startup(command, dirty):
    started.start(command)
