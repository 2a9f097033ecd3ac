"""Makes a calendar file for each of the next twelve start months."""

from guidebook import shelf
from guidebook.calendar_file import calendar_file, name
from guidebook.timeline import start_months
from mkdocs.structure.files import File


def on_files(files, config):
    book = shelf.opened()
    for start in start_months(book.today):
        content = calendar_file(book.facts.timeline, start, config.site_url, book.today)
        files.append(File.generated(config, name(start), content=content))
