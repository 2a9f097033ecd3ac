"""Makes a calendar file for each kind of stay and each start month to come."""

from functools import partial
from itertools import product

from guidebook import shelf
from guidebook.calendar_file import calendar_file, name
from guidebook.remembered import digest, remembered
from guidebook.stays import STAYS
from guidebook.timeline import start_months
from mkdocs.structure.files import File


def on_files(files, config):
    book = shelf.opened()
    made_from = digest(repr(book.facts.timeline), config.site_url, str(book.today))
    for start, stay in product(start_months(book.today), STAYS):
        make = partial(calendar_file, book.facts.timeline, start, stay, config.site_url, book.today)
        content = remembered("calendar file", name(start, stay), made_from, make)
        files.append(File.generated(config, name(start, stay), content=content))
