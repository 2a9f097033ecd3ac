"""Writes assets/site.css, the only stylesheet of the site, and keeps the theme's own files out of it."""

from functools import partial
from pathlib import Path

from guidebook.remembered import digest, remembered
from guidebook.stylesheet import names_in_html, names_in_script, stylesheet

SHEET = "assets/site.css"
THEME = ("assets/javascripts/", "assets/stylesheets/", "assets/images/favicon.png")

used: set[str] = set()
parts: list[str] = []


def on_files(files, config):
    used.clear()
    parts.clear()
    for file in list(files):
        if file.src_uri.startswith(THEME) and not file.abs_src_path.startswith(config.docs_dir):
            files.remove(file)
            if file.src_uri.endswith(".min.css"):
                parts.append(Path(file.abs_src_path).read_text(encoding="utf-8"))
        elif file.src_uri.endswith(".js"):
            used.update(names_in_script(Path(file.abs_src_path).read_text(encoding="utf-8")))
    for path in config.extra["stylesheets"]:
        file = files.get_file_from_path(path)
        parts.append(Path(file.abs_src_path).read_text(encoding="utf-8"))
        files.remove(file)
    return files


def on_post_template(output_content, template_name, config):
    used.update(names_in_html(output_content))


def on_post_page(output, page, config):
    used.update(remembered("names", page.file.src_uri, output, partial(names_in_html, output)))


def on_post_build(config):
    browsers = config.extra["oldest_browsers"]
    made_from = digest(*browsers, *parts, *sorted(used))
    css = remembered("stylesheet", SHEET, made_from, partial(stylesheet, parts, used, browsers))
    (Path(config.site_dir) / SHEET).write_text(css, encoding="utf-8")
