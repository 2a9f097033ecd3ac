"""Templates into elements: an environment of our own, with autoescape on and no silent blanks."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as etree

import jinja2
from markdown.util import AtomicString

from guidebook import kept_templates

BODY = "guide-body"


class DrawingError(Exception):
    """A template is wrong; says which, where and why in one line."""


class Drawing:
    """Draws the templates in `folder`, with the filters that pages need.

    Templates are well-formed XML, so that what they draw joins the page's element tree: its links are then
    resolved and checked like an editor's own. `error` is the class raised for a template at fault.
    """

    def __init__(self, folder: Path, error: type[Exception] = DrawingError):
        self._error = error
        self._templates = jinja2.Environment(
            loader=jinja2.FileSystemLoader(folder),
            autoescape=lambda name: not name.endswith((".md", ".txt", ".js")),
            undefined=jinja2.StrictUndefined,
            bytecode_cache=kept_templates.of_texts,
            trim_blocks=True,
            lstrip_blocks=True,
        )

    def element(self, template: str, **context: Any) -> etree.Element:
        """Draw `template` and give its root. `<guide-body/>` in it marks where an editor's text goes."""
        try:
            root = etree.fromstring(self.text(template, **context))
        except etree.ParseError as error:
            message = f"overrides/{template}: not well-formed XML ({error}); close every tag"
            raise self._error(message) from error
        _keep_text(root.iter())
        return root

    def text(self, template: str, **context: Any) -> str:
        """Draw `template` and give what it says. Only what becomes HTML is escaped."""
        try:
            return self._templates.get_template(template).render(context)
        except jinja2.TemplateSyntaxError as error:
            raise self._error(f"overrides/{error.name}:{error.lineno}: {error.message}") from error
        except jinja2.TemplateError as error:
            raise self._error(f"overrides/{template}: {error.message}") from error


def _keep_text(elements: Iterable[etree.Element]) -> None:
    """Markdown must not read the templates' words: `2*3*4` stays as it is."""
    for element in elements:
        element.text = AtomicString(element.text or "")
        element.tail = AtomicString(element.tail or "")


def replace_body(root: etree.Element) -> etree.Element:
    """Put a `<div>` in the place of `<guide-body/>` and give it: the editor's text is parsed into it."""
    for parent in root.iter():
        for index, child in enumerate(parent):
            if child.tag == BODY:
                body = etree.Element("div", {"class": "block__body"})
                body.tail = child.tail
                parent[index] = body
                return body
    raise ValueError(f"the template has no <{BODY}/>")
