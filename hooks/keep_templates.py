"""Serving, a template is compiled again only when somebody changed it."""

from guidebook import kept_templates


def on_env(env, config, files):
    env.bytecode_cache = kept_templates.of_pages
