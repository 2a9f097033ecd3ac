"""Keeps our templates out of the site: what lies in overrides/ is drawn, never copied as it stands."""


def on_files(files, config):
    # MkDocs takes every file of a theme that is no .html for an asset; assets of ours are in docs/.
    for file in list(files):
        if file.src_dir == config.theme.custom_dir:
            files.remove(file)
