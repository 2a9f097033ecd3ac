/** Keeps search off the page's own thread, so that typing never waits. */

import { Engine } from "./engine.js";

const ready = fetch(new URL("../../search.json", import.meta.url)).then(async (answer) => {
  if (!answer.ok) throw new Error(`the index did not come: ${answer.status}`);
  return new Engine(await answer.json());
});

self.addEventListener("message", async ({ data: { number, query } }) => {
  try {
    self.postMessage({ number, found: (await ready).answer(query) });
  } catch (error) {
    self.postMessage({ number, error: String(error) });
  }
});
