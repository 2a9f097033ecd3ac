#!/usr/bin/env python3
"""Looks at the live site as a reader would, after publishing; needs nothing but Python.

`smoke.py https://owner.github.io/guide/ --commit 1a2b...`: are the pages, the policy, the 404 page, search
and the sitemap there, and of that commit? Prints every fault, and exits with 1 if there is one.
"""

import argparse
import json
import re
import sys
import time
from collections.abc import Iterator
from urllib.error import HTTPError, URLError
from urllib.parse import urljoin
from urllib.request import Request, urlopen
from xml.etree import ElementTree

LOC = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"
POLICY = '<meta http-equiv="Content-Security-Policy"'
LOADED = re.compile(r'<(?:script|img|link rel="(?:stylesheet|icon)")[^>]*\s(?:src|href)="([^"]+)"')
# GitHub's servers around the world take a few minutes to have the new site.
MINUTES, PAUSE = 10, 20


def get(url: str) -> tuple[int, str]:
    """The status and the text at `url`; status 0 with the reason where no answer comes."""
    try:
        with urlopen(Request(url, headers={"Cache-Control": "no-cache"}), timeout=20) as answer:
            return answer.status, answer.read().decode("utf-8", "replace")
    except HTTPError as error:
        return error.code, error.read().decode("utf-8", "replace")
    except (URLError, TimeoutError, ConnectionError) as error:
        return 0, str(error)


def faults(site: str, commit: str | None) -> Iterator[str]:
    """What is wrong with the site at the address `site`, which ends with a slash."""
    if commit and (live := get(urljoin(site, "version.txt"))[1].strip()) != commit:
        yield f"version.txt: the live site is of {live[:40]!r}, not of {commit!r}"
        return
    status, sitemap = get(urljoin(site, "sitemap.xml"))
    try:
        pages = [one.text for one in ElementTree.fromstring(sitemap).iter(LOC)]
    except ElementTree.ParseError as error:
        yield f"sitemap.xml: no sitemap (status {status}: {error})"
        return
    if not pages:
        yield "sitemap.xml: names no page"
    loaded: dict[str, str] = {}
    for page in pages:
        if not page.startswith(site):
            yield f"sitemap.xml: {page} is not below {site}; the site was built for another address"
            return
        status, html = get(page)
        if status != 200 or "<h1" not in html:
            yield f"{page}: no page with a heading (status {status})"
        elif not 0 < html.find(POLICY) < html.find("<script"):
            yield f"{page}: no security policy before the first script"
        loaded |= {urljoin(page, address): page for address in LOADED.findall(html)}
    for address, page in sorted(loaded.items()):
        if (status := get(address)[0]) != 200:
            yield f"{address}: status {status}, and {page} loads it"
    # Browsers keep a worker that they cannot renew.
    if (status := get(urljoin(site, "offline.js"))[0]) != 200:
        yield f"offline.js: no service worker (status {status})"
    status, html = get(urljoin(site, "there/is/no/such/page/"))
    if status != 404 or "There is no page at this address" not in html:
        yield f"404: a lost reader does not get our page (status {status})"
    yield from search_faults(site, set(pages))


def search_faults(site: str, pages: set[str]) -> Iterator[str]:
    """What is wrong with the index of search; `pages` are those of the sitemap."""
    status, text = get(urljoin(site, "assets/search.json"))
    try:
        found = {urljoin(site, page["u"]) for page in json.loads(text)["pages"]}
    except (ValueError, KeyError, TypeError):
        yield f"assets/search.json: no index (status {status})"
        return
    if not found:
        yield "assets/search.json: the index is empty"
    for page in sorted(found - pages):
        yield f"assets/search.json: {page} is not in the sitemap"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("site", help="the address of the start page")
    parser.add_argument("--commit", help="what version.txt must say")
    parser.add_argument("--minutes", type=float, default=MINUTES, help="how long to try again after a fault")
    asked = parser.parse_args()
    site = asked.site.rstrip("/") + "/"
    end = time.monotonic() + asked.minutes * 60
    while found := list(faults(site, asked.commit)):
        if time.monotonic() + PAUSE > end:
            print("\n".join(found), file=sys.stderr)
            print("How to go back to the last good version: docs/editing/publishing.md", file=sys.stderr)
            return 1
        time.sleep(PAUSE)
    print(f"{site} is live and whole.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
