"""Where a link on a built page leads: the address below the site's root."""

import posixpath
from urllib.parse import unquote


def begins_at(address: str, link: str) -> str:
    """From where `link` on the page at `address` counts: the same for all pages of a folder, if it can be."""
    return posixpath.dirname(address.rstrip("/")) if link.startswith("../") else address


def target(begin: str, path: str) -> str:
    """The address to which the path of a link leads from `begin`, see `begins_at`: `electives/step-1/`."""
    path = path.removeprefix("../") or "."
    address = posixpath.normpath(posixpath.join("/", begin, unquote(path))).lstrip("/")
    return f"{address}/" if address and path.endswith(("/", ".", "..")) else address
