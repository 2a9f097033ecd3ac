"""Says where to report a weakness of the site (RFC 9116), where the repository is known; else to nobody."""

from pathlib import Path

from guidebook import shelf
from guidebook.drawing import Drawing
from guidebook.review_dates import next_review
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, InclusionLevel

NAME = ".well-known/security.txt"


def on_files(files, config):
    if not config.extra["repository"]:
        return
    text = Drawing(Path(config.theme.custom_dir), error=PluginError).text(
        NAME,
        name=NAME,
        repository=config.extra["repository"],
        site_url=config.site_url,
        expires=next_review(shelf.opened().today, "12 months"),
    )
    # MkDocs leaves out what begins with a dot, unless told.
    files.append(File.generated(config, NAME, content=text, inclusion=InclusionLevel.INCLUDED))
