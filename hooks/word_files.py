"""Puts the Word file of every text in docs/templates beside it."""

from functools import partial

from guidebook import shelf
from guidebook.remembered import remembered
from guidebook.word_file import word_file
from mkdocs.structure.files import File


def on_files(files, config):
    for template in shelf.opened().templates.values():
        name = template.word_file
        content = remembered("word file", name, template.text, partial(word_file, template))
        files.append(File.generated(config, name, content=content))
