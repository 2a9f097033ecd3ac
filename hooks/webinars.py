"""Makes the page of each webinar of docs/_data/webinars.yml, its calendar file, and the feed of all."""

from pathlib import Path
from urllib.parse import urljoin

from guidebook import shelf
from guidebook.drawing import Drawing
from guidebook.webinars import pages
from guidebook.webinars.calendar import calendar_file
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, InclusionLevel


def on_files(files, config):
    book = shelf.opened()
    drawing = Drawing(Path(config.theme.custom_dir), error=PluginError)
    shown = pages.shown(book.facts.webinars, book.facts.contact, book.today)
    for one in shown:
        name = pages.page_name(one.id)
        settings = book.pages[name].settings.model_dump(mode="json", exclude_none=True)
        text = drawing.text("webinar.md", settings=settings, one=one)
        files.append(File.generated(config, name, content=text, inclusion=InclusionLevel.NOT_IN_NAV))
        if one.calendar:
            address = urljoin(config.site_url, one.address)
            content = calendar_file(one.id, one.webinar, address, book.today)
            files.append(File.generated(config, one.calendar, content=content))
    feed = drawing.text("webinars.xml", webinars=shown, site_url=config.site_url, feed=pages.FEED)
    files.append(File.generated(config, pages.FEED, content=feed))
