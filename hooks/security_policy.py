"""Gives every built page its content security policy; while serving, live reload needs an inline script."""

from guidebook import shelf
from guidebook.call_back import PAGE
from guidebook.command import is_serving
from guidebook.security_policy import policy


def on_env(env, config, files):
    env.globals["security_policy"] = None if is_serving() else policy()


def on_page_context(context, page, config, nav):
    """Only the call-back form may reach another site, and only the receiver that the owner named."""
    if page.file.src_uri == PAGE and not is_serving():
        context["security_policy"] = policy(shelf.opened().facts.contact.form.origins)
