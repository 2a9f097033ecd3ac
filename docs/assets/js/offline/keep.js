/** Reading without a network: registers the worker, overrides/offline.js, and saves the page when asked. */

const place = document.querySelector("[data-offline]");
const worker = new URL(place.dataset.offline, location.href);
const REASONS = {
  QuotaExceededError: "There is no room left on this device. Delete something, then try again.",
  TypeError: "The network failed. Try again when you have one.",
};
/** Said where storage is blocked. */
export const BLOCKED = "This browser lets us save nothing. A private window or a setting may forbid it.";
// So many requests a slow network can carry, and the bar still moves.
const AT_ONCE = 6;

/** Where the site begins; ends with a slash. */
export const HERE = new URL(".", worker).href;
/** The name of the cache, the same as in the worker. */
export const NAME = `guide ${HERE}`;

const plain = (url) => url.split(/[?#]/)[0];

/** The addresses of this page and of all that it has loaded. */
export function thisPage() {
  const loaded = performance.getEntriesByType("resource").map(({ name }) => name);
  return [...new Set([location.href, ...loaded].map(plain))].filter((url) => url.startsWith(HERE));
}

/** Saves `addresses`; calls `tell` with how many are done. Gives null, or in words why not all were saved. */
export async function keep(addresses, tell = () => {}) {
  let fault = null;
  try {
    const cache = await caches.open(NAME);
    const add = async (address) => {
      try {
        // What the browser has just loaded is not loaded again.
        await cache.add(new Request(address, { cache: "force-cache" }));
      } catch (error) {
        fault ??= error;
      }
    };
    for (let done = 0; done < addresses.length; done += AT_ONCE) {
      await Promise.all(addresses.slice(done, done + AT_ONCE).map(add));
      tell(done);
    }
  } catch (error) {
    fault = error;
  }
  return fault && (REASONS[fault.name] ?? BLOCKED);
}

async function start() {
  const wasThere = navigator.serviceWorker.controller;
  await navigator.serviceWorker.register(worker);
  if (wasThere) return;
  await keep(thisPage()); // the worker came too late to see it load
  await navigator.serviceWorker.ready; // what is loaded from here on, it sees
  await keep(await missing(thisPage()));
}

/** Those of `addresses` that are not saved: loaded in between, or lost on the way. */
async function missing(addresses) {
  const cache = await caches.open(NAME);
  const found = await Promise.all(addresses.map((address) => cache.match(address)));
  return addresses.filter((_, at) => !found[at]);
}

if (isSecureContext && "serviceWorker" in navigator) {
  const said = place.querySelector("[aria-live]");
  place.querySelector("button").addEventListener("click", async () => {
    said.textContent = "Saving.";
    const fault = await keep(thisPage());
    said.textContent = fault ?? "Saved on this device. It opens without a network.";
    navigator.storage?.persist?.(); // else the browser may drop it when room is short
  });
  place.hidden = false;
  start().catch(() => {}); // storage is blocked: the button says so when it is pressed
}
