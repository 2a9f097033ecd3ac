"""Draws the service worker at the site's root, and lists what "Save all guides" saves."""

import json
from pathlib import Path

from guidebook import shelf
from guidebook.command import is_serving
from guidebook.drawing import Drawing
from guidebook.offline import all_guides, build_number, megabytes
from mkdocs.exceptions import PluginError

WORKER = "offline.js"
LIST = "assets/offline.json"


def on_env(env, config, files):
    env.globals["offline"] = _wanted(config)


def on_post_build(config):
    site = Path(config.site_dir)
    if _wanted(config):
        files = all_guides(shelf.opened(), site)
        data = {"megabytes": megabytes(site, files), "files": files}
        (site / LIST).write_text(json.dumps(data, indent=0), encoding="utf-8")
    drawing = Drawing(Path(config.theme.custom_dir), error=PluginError)
    text = drawing.text(WORKER, offline=_wanted(config), build=build_number(site))
    (site / WORKER).write_text(text, encoding="utf-8")


def _wanted(config):
    # While serving, an editor must see what was just written, never a copy.
    return config.extra["offline"] and not is_serving()
