"""Asks search engines in a real browser: ours, and as they come Material's lunr and Pagefind."""

from playwright.sync_api import Page

OURS = """async ({ base, queries }) => {
  const { Engine } = await import(base + "assets/js/search/engine.js");
  const engine = new Engine(await (await fetch(base + "assets/search.json")).json());
  return queries.map((query) => engine.answer(query).results.map(({ address }) => address.split("#")[0]));
}"""
# The messages of Material 9.8: set up, ready, query, result.
LUNR = """async ({ base, queries }) => {
  const config = JSON.parse(document.getElementById("__config").textContent);
  const worker = new Worker(new URL(config.search, location.href));
  const index = await (await fetch(base + "search/search_index.json")).json();
  const answer = (message) => new Promise((resolve) => {
    worker.onmessage = ({ data }) => resolve(data);
    worker.postMessage(message);
  });
  await answer({ type: 0, data: { ...index, options: { suggest: false } } });
  const found = [];
  for (const query of queries) {
    const { data } = await answer({ type: 2, data: query });
    found.push(data.items.map(([best]) => best.location.split("#")[0]));
  }
  return found;
}"""
PAGEFIND = """async ({ base, queries }) => {
  const pagefind = await import(base + "pagefind/pagefind.js");
  const found = [];
  for (const query of queries) {
    const { results } = await pagefind.search(query);
    const first = await Promise.all(results.slice(0, 8).map((result) => result.data()));
    found.push(first.map(({ url }) => new URL(url, base).href.slice(base.length).split("#")[0]));
  }
  return found;
}"""


def ask(page: Page, script: str, base: str, queries: list[str]) -> list[list[str]]:
    """The addresses below `base` that an engine finds for each query, the best first."""
    return page.evaluate(script, {"base": base, "queries": queries})
