/** Keeps search off the page's own thread, so that typing never waits. */

import { reply } from "./reply.js";

self.addEventListener("message", async ({ data: { number, query } }) => {
  self.postMessage({ number, ...(await reply(query)) });
});
