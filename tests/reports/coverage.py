"""`make coverage`: every question of students, where the site settles it, and whether search finds that page.

The words are the students' own (tests/search/students.yml); the answers those of docs/_data/questions.yml.
"""

import sys
import tempfile
from collections import defaultdict
from pathlib import Path

import yaml
from conftest import ROOT, build, start_browser
from guidebook import book
from search import engines, quality
from site_server import SiteServer


def main() -> int:
    """Print a line a topic, then the misses. Gives 1 where a question is not answered or not found."""
    whole = book.read(ROOT / "docs")
    students = yaml.safe_load(quality.WORDS.read_text(encoding="utf-8"))["questions"]
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
    for (key, (words, topic)), case, addresses in zip(students.items(), cases, found, strict=True):
        answered, shown = key in whole.facts.questions, bool(set(addresses[:3]) & case.wanted)
        topics[topic].append(answered and shown)
        if not answered:
            misses.append(f"- {key} has no answer: {words}")
        elif not shown:
            misses.append(f"- {key} is not found: {words} -> {', '.join(addresses[:3])}")
    print("| topic | questions | answered and found |\n|---|---|---|")
    for topic, results in sorted(topics.items()):
        print(f"| {topic} | {len(results)} | {sum(results)} |")
    print(f"\n{len(students) - len(misses)} of {len(students)} questions are answered and found.")
    print("\n".join(misses))
    return int(bool(misses))


if __name__ == "__main__":
    sys.exit(main())
