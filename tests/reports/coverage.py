"""`make coverage`: every question of students, where the site settles it, and whether search finds that page.

The words are the students' own (tests/search/students.yml); the answers those of docs/_data/questions.yml.
"""

import sys
import tempfile
from collections import defaultdict
from pathlib import Path

from conftest import ROOT, build, start_browser
from guidebook import book
from search import engines, quality
from site_server import SiteServer


def main() -> int:
    """Print a line a topic, then the misses. Gives 1 where a question is not answered or not found."""
    whole = book.read(ROOT / "docs")
    cases = quality.cases(whole)["questions"]
    with tempfile.TemporaryDirectory() as folder, start_browser() as browser, SiteServer("/guide/") as server:
        done = build(Path(folder), SITE_URL=server.url)
        if done.returncode:
            sys.exit(done.stdout + done.stderr)
        server.folder = Path(folder)
        page = browser.new_page()
        page.goto(server.url)
        found = engines.ask(page, engines.OURS, server.url, [case.words for case in cases])
    topics: dict[str, list[bool]] = defaultdict(list)
    misses = []
    for case, addresses in zip(cases, found, strict=True):
        answered, shown = case.key in whole.facts.questions, bool(set(addresses[:3]) & case.wanted)
        topics[case.topic].append(answered and shown)
        if not answered:
            misses.append(f"- {case.key} has no answer: {case.words}")
        elif not shown:
            misses.append(f"- {case.key} is not found: {case.words} -> {', '.join(addresses[:3])}")
    print("| topic | questions | answered and found |\n|---|---|---|")
    for topic, results in sorted(topics.items()):
        print(f"| {topic} | {len(results)} | {sum(results)} |")
    print(f"\n{len(cases) - len(misses)} of {len(cases)} questions are answered and found.")
    print("\n".join(misses))
    return int(bool(misses))


if __name__ == "__main__":
    sys.exit(main())
