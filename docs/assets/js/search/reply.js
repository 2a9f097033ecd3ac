/** What search replies to a question, on whatever thread it runs. */

import { Engine } from "./engine.js";

let engine = null;

async function load() {
  const answer = await fetch(new URL("../../search.json", import.meta.url));
  if (!answer.ok) throw new Error(`the index did not come: ${answer.status}`);
  return new Engine(await answer.json());
}

/** The engine, loaded once. After a failure the next question tries again: the network may be back. */
function ready() {
  engine ??= load().catch((error) => {
    engine = null;
    throw error;
  });
  return engine;
}

/** `{ found }`, or `{ error }` in words. Never throws. */
export async function reply(query) {
  try {
    return { found: (await ready()).answer(query) };
  } catch (error) {
    return { error: String(error) };
  }
}
