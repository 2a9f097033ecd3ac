"""A text to fill in as a Word file, for the office that prints it on its letterhead."""

import io
import zipfile

from docx import Document
from docx.enum.text import WD_COLOR_INDEX

from guidebook.text_templates import TextTemplate

# Two builds of the same text give the same bytes: ZIP's first day, not today.
DAY = (1980, 1, 1, 0, 0, 0)


def word_file(template: TextTemplate) -> bytes:
    """The .docx: a paragraph a line, what is to be filled in marked yellow."""
    document = Document()
    paragraph = document.add_paragraph()
    for piece, blank in template.parts:
        for number, line in enumerate(piece.split("\n")):
            if number:
                paragraph = document.add_paragraph()
                paragraph.paragraph_format.space_after = 0
            if line:
                run = paragraph.add_run(line)
                run.font.highlight_color = WD_COLOR_INDEX.YELLOW if blank else None
    made = io.BytesIO()
    document.save(made)
    return _same_every_time(made)


def _same_every_time(made: io.BytesIO) -> bytes:
    fixed = io.BytesIO()
    with zipfile.ZipFile(made) as old, zipfile.ZipFile(fixed, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(zipfile.ZipInfo(name, DAY), old.read(name), zipfile.ZIP_DEFLATED)
    return fixed.getvalue()
