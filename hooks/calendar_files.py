"""Makes a calendar file for each kind of stay and each start month to come."""

from itertools import product

from guidebook import shelf
from guidebook.calendar_file import calendar_file, name
from guidebook.stays import STAYS
from guidebook.timeline import start_months
from mkdocs.structure.files import File


def on_files(files, config):
    book = shelf.opened()
    for start, stay in product(start_months(book.today), STAYS):
        content = calendar_file(book.facts.timeline, start, stay, config.site_url, book.today)
        files.append(File.generated(config, name(start, stay), content=content))
