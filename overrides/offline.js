/**
 * The service worker: keeps what was read for when there is no network. hooks/offline.py draws it.
 * Build {{ build }}: changes with any script or style, and the browser then installs the worker anew.
 */
const HERE = self.registration.scope;
const NAME = `guide ${HERE}`; // one address of GitHub Pages holds many sites
{% if offline %}
// Milliseconds that a network may take before a saved copy is shown, and for which it then counts as slow.
const PATIENCE = 4000;
const SLOW = 30000;
// Shown to those who have neither a network nor a copy: it must be there before it is needed.
const FALLBACK = `${HERE}about/offline/`;
const ALWAYS = [FALLBACK, `${HERE}assets/js/offline/saved-pages.js`];

let slowUntil = 0;
const plain = (url) => url.split(/[?#]/)[0];

self.addEventListener("install", (event) => event.waitUntil(renew()));
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("fetch", (event) => {
  const { method, url } = event.request;
  if (method !== "GET" || !url.startsWith(HERE)) return;
  const wire = fromNetwork(event);
  event.waitUntil(wire.catch(() => {})); // an answer that comes late is kept too
  event.respondWith(answer(event.request, wire));
});

/** Brings every kept script and style to this build, all or none: an old one would not know the new ones. */
async function renew() {
  const cache = await caches.open(NAME);
  const code = (await cache.keys()).map(({ url }) => url).filter((url) => /\.(js|css)$/.test(url));
  const wanted = [...new Set([...ALWAYS, ...code])];
  const answers = await Promise.all(wanted.map((url) => fetch(url, { cache: "no-cache" })));
  for (const [at, answer] of answers.entries()) {
    if (answer.ok) await cache.put(wanted[at], answer);
    else if (answer.status === 404) await cache.delete(wanted[at]);
  }
  await self.skipWaiting();
}

async function fromNetwork(event) {
  const page = event.request.mode === "navigate";
  // The browser's own cache would hand out a page of minutes ago as if it were today's.
  const answer = await fetch(event.request, page ? { cache: "no-cache" } : {});
  const copy = answer.clone();
  if (answer.status === 200) event.waitUntil(change((cache) => cache.put(plain(event.request.url), copy)));
  // What was taken off the site must not live on as a copy.
  if (answer.status === 404) event.waitUntil(change((cache) => cache.delete(plain(event.request.url))));
  return answer;
}

async function change(deed) {
  try {
    await deed(await caches.open(NAME));
  } catch {} // no room, or storage is blocked by now: the page is shown all the same
}

/** What came from the network; where that fails or takes long, the saved copy. */
async function answer(request, wire) {
  const page = request.mode === "navigate";
  const patience = page || Date.now() > slowUntil ? PATIENCE : 0;
  const late = new Promise((resolve) => setTimeout(resolve, patience, "late"));
  const first = await Promise.race([wire, late]).catch(() => "failed");
  if (first.status < 500) return first;
  if (first === "late" && patience) slowUntil = Date.now() + SLOW;
  const url = plain(request.url);
  const saved = await caches.match(url, { cacheName: NAME }).catch(() => null);
  if (saved) return page ? marked(saved) : saved;
  if (!page || url === FALLBACK) return wire;
  return wire.catch(() => Response.redirect(`${FALLBACK}#not-saved`));
}

/** The saved page with the line that says so: overrides/partials/guide/saved_copy.html. */
async function marked(saved) {
  const type = saved.headers.get("content-type") ?? "";
  if (!type.startsWith("text/html")) return saved;
  const day = new Date(saved.headers.get("date")).toLocaleDateString("en-GB", { dateStyle: "long" });
  const html = (await saved.text())
    .replace('<aside class="saved-copy" hidden', '<aside class="saved-copy"')
    .replace("<span data-saved-on></span>", `<span data-saved-on>${day}</span>`);
  return new Response(html, { headers: { "content-type": type } });
}
{% else %}
// Switched off by `extra.offline` in mkdocs.yml: a worker of before goes, with all that it kept.
self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(leave()));

async function leave() {
  await caches.delete(NAME);
  await self.registration.unregister();
}
{% endif %}
