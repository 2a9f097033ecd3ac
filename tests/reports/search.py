"""`make bench-search`: our search beside Material's lunr and Pagefind as they come, on the same pages.

The table is kept in docs/about/performance.md.
"""

import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from conftest import ROOT, build, start_browser
from guidebook import book
from guidebook.front_matter import PAGE_TEMPLATES
from search import engines, quality, timing
from site_server import SiteServer


def material(folder: Path) -> Path:
    """Build the same pages with Material's own frame and search."""
    root = folder / "material"
    shutil.copytree(ROOT / "docs", root / "docs")
    shutil.copytree(ROOT / "hooks", root / "hooks", ignore=shutil.ignore_patterns("__pycache__"))
    # Without what draws our own frame, pages are drawn by Material's.
    frame = shutil.ignore_patterns("main.html", "partials", *PAGE_TEMPLATES, "404.html")
    shutil.copytree(ROOT / "overrides", root / "overrides", ignore=frame)
    for name in PAGE_TEMPLATES:
        (root / "overrides" / name).write_text('{% extends "main.html" %}', encoding="utf-8")
    settings = (ROOT / "mkdocs.yml").read_text(encoding="utf-8").replace("plugins: []", "plugins: [search]")
    for hook in ("stylesheet", "check_built_site"):
        settings = re.sub(rf"\n  - hooks/{hook}\.py.*", "", settings)
    (root / "mkdocs.yml").write_text(settings, encoding="utf-8")
    site = folder / "site"
    done = build(site, root=root)
    if done.returncode:
        sys.exit(done.stdout + done.stderr)
    return site


def main() -> None:
    """Print one table for both engines, then what ours missed."""
    cases = quality.cases(book.read(ROOT / "docs"))
    with (
        tempfile.TemporaryDirectory() as scratch,
        start_browser() as browser,
        SiteServer("/guide/") as server,
    ):
        ours = Path(scratch) / "ours"
        done = build(ours, SITE_URL=server.url)
        if done.returncode:
            sys.exit(done.stdout + done.stderr)
        theirs = material(Path(scratch))
        subprocess.run([sys.executable, "-m", "pagefind", "--site", theirs], check=True, capture_output=True)
        searched = {
            "lunr": (theirs, engines.LUNR),
            "Pagefind": (theirs, engines.PAGEFIND),
            "ours": (ours, engines.OURS),
        }
        scores = {}
        for name, (folder, script) in searched.items():
            server.folder = folder
            page = browser.new_page()
            page.goto(server.url)
            for kind, wanted in cases.items():
                found = engines.ask(page, script, server.url, [case.words for case in wanted])
                scores[name, kind] = quality.score(wanted, found)
        head = " | ".join(f"{name} @1 | {name} @3" for name in searched)
        print(f"| cases | {head} |\n|---|{'---|' * 2 * len(searched)}")
        for kind, wanted in cases.items():
            cells = [scores[name, kind] for name in searched]
            shares = " | ".join(f"{one.first:.1%} | {one.three:.1%}" for one in cells)
            print(f"| {len(wanted)} {kind} | {shares} |")
        wire = timing.on_the_wire(ours)
        print(f"\nFirst search, on the wire: {sum(wire.values()) / 1000:.0f} KB, in pieces: {wire}")
        print("\n| size | index made, ms | keystroke, median ms | 95 of 100 within, ms |\n|---|---|---|---|")
        queries = [case.words for case in cases["queries"]]
        for times in (1, 10):
            taken = timing.measure(page, server.url, queries, times)
            print(f"| {times} x | {taken.build:.0f} | {taken.median:.1f} | {taken.worst:.1f} |")
        print(f"(processor slowed {timing.SLOWER} times)\n")
        for kind in cases:
            for words, instead in scores["ours", kind].misses:
                print(f"- missed ({kind}): {words} -> {', '.join(instead)}")


if __name__ == "__main__":
    main()
