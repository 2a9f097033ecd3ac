"""`make bench-search`: our search beside Material's lunr as it comes, on the same pages and cases."""

import shutil
import sys
import tempfile
from pathlib import Path

from conftest import ROOT, build, start_browser
from guidebook import book
from search import engines, quality
from site_server import SiteServer


def material(folder: Path) -> Path:
    """Build the same pages with Material's own frame and search."""
    root = folder / "material"
    shutil.copytree(ROOT / "docs", root / "docs")
    shutil.copytree(ROOT / "hooks", root / "hooks", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(ROOT / "overrides" / "blocks", root / "overrides" / "blocks")
    for part in ("icons", "channels.html", "citations.html", "source.html", "questions.md", "glossary.md"):
        source, target = ROOT / "overrides" / part, root / "overrides" / part
        (shutil.copytree if source.is_dir() else shutil.copy)(source, target)
    for page in root.glob("docs/**/*.md"):
        lines = page.read_text(encoding="utf-8").split("\n")
        page.write_text("\n".join(line for line in lines if not line.startswith("template: ")))
    settings = (ROOT / "mkdocs.yml").read_text(encoding="utf-8").replace("plugins: []", "plugins: [search]")
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
        print("| cases | lunr @1 | lunr @3 | ours @1 | ours @3 |\n|---|---|---|---|---|")
        scores = {}
        for name, folder, script in (
            ("lunr", material(Path(scratch)), engines.LUNR),
            ("ours", ours, engines.OURS),
        ):
            server.folder = folder
            page = browser.new_page()
            page.goto(server.url)
            for kind, wanted in cases.items():
                found = engines.ask(page, script, server.url, [case.words for case in wanted])
                scores[name, kind] = quality.score(wanted, found)
        for kind, wanted in cases.items():
            cells = [scores[name, kind] for name in ("lunr", "ours")]
            shares = " | ".join(f"{one.first:.1%} | {one.three:.1%}" for one in cells)
            print(f"| {len(wanted)} {kind} | {shares} |")
        for kind in cases:
            for words, instead in scores["ours", kind].misses:
                print(f"- missed ({kind}): {words} -> {', '.join(instead)}")


if __name__ == "__main__":
    main()
