"""`make bench-hosts`: 3,000 made-up hosts. Does the build grow in step, and does the list stay quick?

The rows are drawn at random, names and sentences included, so that they compress no better than real ones.
"""

import gzip
import random
import re
import shutil
import statistics
import sys
import tempfile
import time
from pathlib import Path

from conftest import PHONE, ROOT, build, start_browser
from guidebook.hosts.states import STATES
from site_server import SiteServer

SIZES = (500, 1000, 2000, 3000)
SEED = 2026
SLOWER = 4
TYPED = ("memorial", "cardio", "zzz", "north hospital")
SYLLABLES = re.findall("..", "anarbelobordacaldeneltofarigalhakingalormanorpequirosaltunvewesyo")
KINDS = ("School of Medicine", "Memorial Hospital", "University Hospital", "Medical Center", "Health System")
PHRASES = (
    "Final year only",
    "Core rotations finished",
    "A faculty member must invite you",
    "Cardiology is full in summer",
    "An interview by video may follow",
    "Letters come from the department",
    "Housing is not arranged",
)
ANSWERS = ("yes", "no", "depends", "unknown")


def word(chance: random.Random) -> str:
    return "".join(chance.choices(SYLLABLES, k=chance.randint(2, 4))).capitalize()


def sentence(chance: random.Random) -> str:
    return f"{chance.choice(PHRASES)}; {word(chance)} {word(chance)} {chance.randint(2, 90)} {word(chance)}."


def row(number: int, chance: random.Random) -> str:
    """One entry of hosts.yml."""
    answers = "\n".join(
        f"  {name}: {chance.choice(ANSWERS)}\n  {name}_details: {sentence(chance)}"
        for name in ("students", "graduates", "step1", "english", "vslo")
    )
    slug = f"{word(chance)}-{word(chance)}-{number}".lower()
    return f"""{slug}:
  name: {word(chance)} {word(chance)} {chance.choice(KINDS)} {number}
  kind: hospital
  city: {word(chance)}
  state: {chance.choice(list(STATES))}
  activities: [{chance.choice(("elective", "observership", "elective, observership"))}]
  intake: {chance.choice(("open", "limited", "partners", "unclear", "suspended"))}
{answers}
  fees:
    - {{amount: {chance.randint(50, 6000)}, currency: USD, per: 4 weeks}}
  length: {sentence(chance)[:-1]}
  apply: {sentence(chance)[:-1]}
  note: {sentence(chance)} {sentence(chance)}
  source: https://www.{word(chance).lower()}.edu/{word(chance).lower()}/{number}
  seen: 2026-11-23
  seen_as: copy
  page_age: undated
  confidence: low
"""


def built(folder: Path, count: int) -> tuple[Path, float]:
    """A copy of the site with so many hosts, and the seconds that its build took."""
    root, site = folder / str(count), folder / f"site-{count}"
    for part in ("docs", "hooks", "overrides"):
        shutil.copytree(ROOT / part, root / part, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "mkdocs.yml", root)
    chance = random.Random(SEED)
    text = "\n".join(row(number, chance) for number in range(count))
    (root / "docs" / "_data" / "hosts.yml").write_text(text, encoding="utf-8")
    started = time.perf_counter()
    done = build(site, root=root, seconds=1200)
    if done.returncode:
        sys.exit((done.stdout + done.stderr)[-3000:])
    return site, time.perf_counter() - started


def packed(file: Path) -> float:
    """Kilobytes on the wire."""
    return len(gzip.compress(file.read_bytes(), 6)) / 1000


# From the key to the next frame on the screen.
KEYSTROKES = """async (words) => {
  const input = document.getElementById("filter-q");
  const times = [];
  for (const word of words) {
    for (let end = 1; end <= word.length; end += 1) {
      input.value = word.slice(0, end);
      const start = performance.now();
      input.dispatchEvent(new Event("input", { bubbles: true }));
      await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
      times.push(performance.now() - start);
    }
  }
  return times;
}"""


def keystrokes(site: Path) -> list[float]:
    """Milliseconds of each letter typed into the list, on a phone and a processor slowed down."""
    with start_browser() as browser, SiteServer("/guide/") as server:
        server.folder = site
        page = browser.new_page(viewport={"width": PHONE, "height": 740})
        page.goto(server.url + "hosts/")
        with page.expect_response("**/hosts.json"):
            page.locator("#filter-q").focus()
        page.wait_for_timeout(3000)
        page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
        return page.evaluate(KEYSTROKES, list(TYPED))


def main() -> None:
    """Print a line a size, then the weight and the letters of the largest."""
    print("| hosts | build, s | ms a host more |\n|---|---|---|")
    with tempfile.TemporaryDirectory() as scratch:
        before: tuple[int, float] | None = None
        for count in SIZES:
            site, seconds = built(Path(scratch), count)
            more = f"{(seconds - before[1]) / (count - before[0]) * 1000:.1f}" if before else ""
            print(f"| {count} | {seconds:.1f} | {more} |", flush=True)
            before = count, seconds
        print(f"\nWith {SIZES[-1]} hosts, kilobytes on the wire:")
        for name in (
            "hosts/index.html",
            "hosts/in/texas/index.html",
            "hosts/hosts.json",
            "assets/search.json",
        ):
            print(f"- {name}: {packed(site / name):.0f}")
        times = keystrokes(site)
    print(
        f"\nA letter typed, {SLOWER} times slower: "
        f"median {statistics.median(times):.0f} ms, worst {max(times):.0f} ms."
    )


if __name__ == "__main__":
    main()
