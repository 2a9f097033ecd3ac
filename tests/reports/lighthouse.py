"""`make lighthouse`: Google's Lighthouse on one page of every template, as a slow phone: the median of RUNS
rounds, and how far the largest paint was spread. For comparison, one guide's text on a page written by hand.

Needs Node: npx fetches Lighthouse. The pages come with gzip from a local server, as GitHub Pages sends them,
but by HTTP/1.1.
"""

import json
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

import jinja2
from browsers.installed import DEBIANS, ON_DEBIAN
from conftest import build
from lxml import html
from site_server import SiteServer

LIGHTHOUSE = "lighthouse@13.5.0"
PAGES = {
    "start page": "",
    "guide": "electives/step-1/",
    "practice case": "clinical-skills/cases/chest-pain/",
    "tool": "tools/what-may-i-do/",
    "list of hosts": "hosts/",
    "host": "hosts/mayo/",
    "questions": "questions/",
    "search": "search/",
    "the guide's text by hand": "by-hand/",
}
# The tests' own, where it is Debian's; elsewhere Lighthouse looks for one, or CHROME_PATH names it.
CHROMIUM = {"CHROME_PATH": str(DEBIANS["chromium"])} if ON_DEBIAN else {}
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
FIGURES = {
    "largest-contentful-paint": "largest paint, ms",
    "total-blocking-time": "blocked, ms",
    "cumulative-layout-shift": "shift",
    "total-byte-weight": "bytes",
}


def look(url: str) -> dict[str, float]:
    """The scores of one run, 0 to 100, and the figures of FIGURES."""
    command = [
        "npx",
        "--yes",
        LIGHTHOUSE,
        url,
        "--quiet",
        "--output=json",
        f"--only-categories={','.join(CATEGORIES)}",
        "--chrome-flags=--headless --no-sandbox --disable-background-networking",
    ]
    done = subprocess.run(
        command, capture_output=True, text=True, check=False, env={**CHROMIUM, **os.environ}
    )
    if done.returncode:
        sys.exit(done.stderr[-2000:])
    report = json.loads(done.stdout)
    for name in CATEGORIES:
        for one in report["categories"][name]["auditRefs"]:
            audit = report["audits"][one["id"]]
            if one["weight"] and audit["score"] is not None and audit["score"] < 0.9:
                print(f"- {url}: {audit['title']}", file=sys.stderr)
    scores = {name: report["categories"][name]["score"] * 100 for name in CATEGORIES}
    return scores | {name: report["audits"][name]["numericValue"] for name in FIGURES}


def write_by_hand(site: Path) -> None:
    """Put the text of the guide, and a few lines of style, into a page of its own."""
    tree = html.parse(site / PAGES["guide"] / "index.html")
    article = tree.find(".//article")
    for one in article.xpath(".//script | .//button | .//svg"):
        one.drop_tree()
    template = jinja2.Environment(undefined=jinja2.StrictUndefined).from_string(
        (Path(__file__).parent / "by_hand.html").read_text(encoding="utf-8")
    )
    page = site / PAGES["the guide's text by hand"] / "index.html"
    page.parent.mkdir()
    text = html.tostring(article, encoding="unicode")
    page.write_text(template.render(title=tree.findtext(".//title"), text=text), encoding="utf-8")


def main(runs: int) -> None:
    """Print a line a template."""
    found: dict[str, list[dict[str, float]]] = {name: [] for name in PAGES}
    with tempfile.TemporaryDirectory() as folder, SiteServer("/guide/") as server:
        done = build(Path(folder), SITE_URL=server.url)
        if done.returncode:
            sys.exit(done.stderr)
        write_by_hand(Path(folder))
        server.folder, server.packed = Path(folder), True
        # In turns, so that what else the machine does falls on all alike.
        for _ in range(runs):
            for name, address in PAGES.items():
                found[name].append(look(server.url + address))
    print(f"| page | {' | '.join(CATEGORIES)} | {' | '.join(FIGURES.values())} |")
    print("|---|" + "---|" * (len(CATEGORIES) + len(FIGURES)))
    for name, figures in found.items():
        middle = {key: statistics.median(one[key] for one in figures) for key in figures[0]}
        paints = [one["largest-contentful-paint"] for one in figures]
        cells = [f"{middle[key]:.0f}" for key in CATEGORIES]
        cells += [f"{middle[key]:.2f}" if "shift" in key else f"{middle[key]:,.0f}" for key in FIGURES]
        cells[len(CATEGORIES)] += f" ({min(paints):,.0f} to {max(paints):,.0f})"
        print(f"| {name} | {' | '.join(cells)} |")


if __name__ == "__main__":
    main(int(sys.argv[1]))
