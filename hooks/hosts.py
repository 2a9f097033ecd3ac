"""Makes the pages of docs/_data/hosts.yml, its two files to download, and hands the list its rows."""

from pathlib import Path

from guidebook import shelf
from guidebook.drawing import Drawing
from guidebook.hosts import downloads, pages
from guidebook.hosts.directory import directory
from guidebook.hosts.host_page import host_page
from guidebook.hosts.similar import SimilarHosts
from guidebook.page_facts import changed_link
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, InclusionLevel


def on_files(files, config):
    book = shelf.opened()
    hosts, repository = book.facts.hosts, config.extra["repository"]
    drawing = Drawing(Path(config.theme.custom_dir), error=PluginError)
    similar = SimilarHosts(hosts)
    shown = {slug: host_page(slug, hosts, similar, book.today) for slug in hosts}

    def add(name, template, **context):
        settings = book.pages[name].settings.model_dump(mode="json", exclude_none=True)
        text = drawing.text(template, settings=settings, **context)
        files.append(File.generated(config, name, content=text, inclusion=InclusionLevel.NOT_IN_NAV))

    for slug, page in shown.items():
        link = changed_link(page.host, repository) if repository else None
        add(pages.page_name(slug), "host.md", page=page, changed_link=link)
    for state, there in pages.by_state(hosts).items():
        add(
            pages.state_page_name(state),
            "hosts_in_state.md",
            state=state,
            pages=[shown[slug] for slug in there],
        )
    for name in list(pages.list_pages(hosts))[1:]:
        add(name, "hosts_continued.md")
    files.append(File.generated(config, downloads.CSV, content=downloads.as_csv(hosts)))
    files.append(File.generated(config, downloads.JSON, content=downloads.as_json(hosts)))


def on_page_context(context, page, config, nav):
    book = shelf.opened()
    if page.file.src_uri in pages.list_pages(book.facts.hosts):
        context["directory"] = directory(book.facts.hosts, book.today, page.file.src_uri)
