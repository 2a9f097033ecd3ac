"""`make lighthouse`: Google's Lighthouse on one page of every template, as a slow phone; the median of RUNS.

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

from conftest import build
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
}
# Where the tests have their browser from elsewhere, set CHROME_PATH.
CHROMIUM = os.environ.get("CHROME_PATH", "/usr/bin/chromium")
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
FIGURES = {
    "largest-contentful-paint": "largest paint, ms",
    "total-blocking-time": "blocked, ms",
    "cumulative-layout-shift": "shift",
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
        command, capture_output=True, text=True, check=False, env={**os.environ, "CHROME_PATH": CHROMIUM}
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


def main(runs: int) -> None:
    """Print a line a template."""
    print(f"| page | {' | '.join(CATEGORIES)} | {' | '.join(FIGURES.values())} |")
    print("|---|" + "---|" * (len(CATEGORIES) + len(FIGURES)))
    with tempfile.TemporaryDirectory() as folder, SiteServer("/guide/") as server:
        done = build(Path(folder), SITE_URL=server.url)
        if done.returncode:
            sys.exit(done.stderr)
        server.folder, server.packed = Path(folder), True
        for name, address in PAGES.items():
            found = [look(server.url + address) for _ in range(runs)]
            middle = {key: statistics.median(one[key] for one in found) for key in found[0]}
            cells = [f"{middle[key]:.0f}" for key in CATEGORIES]
            cells += [f"{middle[key]:.2f}" if "shift" in key else f"{middle[key]:.0f}" for key in FIGURES]
            print(f"| {name} | {' | '.join(cells)} |", flush=True)


if __name__ == "__main__":
    main(int(sys.argv[1]))
