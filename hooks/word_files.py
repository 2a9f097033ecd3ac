"""Puts the Word file of every text in docs/templates beside it."""

from guidebook import shelf
from guidebook.word_file import word_file
from mkdocs.structure.files import File


def on_files(files, config):
    for template in shelf.opened().templates.values():
        files.append(File.generated(config, template.word_file, content=word_file(template)))
