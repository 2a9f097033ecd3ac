"""How long search takes on a slow phone, and what it costs on the wire."""

import gzip
import statistics
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Page

SLOWER = 4  # times, as Lighthouse does for a phone
# Types each query letter by letter, on the page's own thread: that is the one the browser slows down.
SCRIPT = """async ({ base, queries, times }) => {
  const { Engine } = await import(base + "assets/js/search/engine.js");
  const one = await (await fetch(base + "assets/search.json")).json();
  const index = { ...one, pages: [], sections: [], questions: [] };
  for (let copy = 0; copy < times; copy += 1) {
    const at = index.pages.length;
    const own = (text) =>
      copy ? text.replace(/(\\w{6,})/g, (word) => (word.length % 3 ? word : word + copy)) : text;
    const moved = ([page, id, ...texts]) => [page + at, id, ...texts.map(own)];
    index.pages.push(...one.pages);
    index.sections.push(...one.sections.map(moved));
    index.questions.push(...one.questions.map(moved));
  }
  const start = performance.now();
  const engine = new Engine(index);
  const build = performance.now() - start;
  const strokes = [];
  for (const query of queries) {
    for (let end = 1; end <= query.length; end += 1) {
      const began = performance.now();
      engine.answer(query.slice(0, end));
      strokes.push(performance.now() - began);
    }
  }
  return { build, strokes };
}"""


@dataclass(frozen=True)
class Timing:
    """Milliseconds on a processor slowed `SLOWER` times: to make the index, and for a keystroke."""

    build: float
    median: float
    worst: float


def measure(page: Page, base: str, queries: list[str], times: int) -> Timing:
    """Time our search at `times` today's size."""
    session = page.context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    taken = page.evaluate(SCRIPT, {"base": base, "queries": queries, "times": times})
    session.send("Emulation.setCPUThrottlingRate", {"rate": 1})
    strokes = sorted(taken["strokes"])
    return Timing(taken["build"], statistics.median(strokes), strokes[int(len(strokes) * 0.95)])


def on_the_wire(site: Path) -> dict[str, int]:
    """What the first search loads, in bytes as GitHub Pages sends them (gzip), by file."""
    files = [
        site / "assets" / "search.json",
        *sorted((site / "assets" / "js" / "search").glob("*.js")),
        site / "assets" / "js" / "vendor" / "minisearch.js",
    ]
    return {file.relative_to(site).as_posix(): len(gzip.compress(file.read_bytes(), 9)) for file in files}
