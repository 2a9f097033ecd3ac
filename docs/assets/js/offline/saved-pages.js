/** The page "Read without a network", overrides/offline.html: what is saved, save all, forget. */

import { BLOCKED, HERE, NAME, keep, thisPage } from "./keep.js";

const place = document.querySelector("[data-saved]");
const [all, forget] = place.querySelectorAll("button");
const said = place.querySelector("[role=status]");
const progress = place.querySelector("progress");
const list = place.querySelector("ul");

/** The saved pages by title: what they are called, where they stand, and the day of the copy. */
async function savedPages() {
  const cache = await caches.open(NAME);
  const requests = (await cache.keys()).filter(({ url }) => url.endsWith("/"));
  const pages = requests.map(async ({ url }) => {
    const answer = await cache.match(url);
    const { title } = new DOMParser().parseFromString(await answer.text(), "text/html");
    const day = new Date(answer.headers.get("date")).toLocaleDateString("en-GB", { dateStyle: "long" });
    return { url, day, title: title.replace(/ \| [^|]*$/, "") };
  });
  return (await Promise.all(pages)).sort((a, b) => a.title.localeCompare(b.title));
}

async function show() {
  const pages = await savedPages();
  list.replaceChildren(
    ...pages.map(({ url, day, title }) => {
      const link = document.createElement("a");
      link.href = url;
      link.textContent = title;
      const line = document.createElement("li");
      line.append(link, `, ${day}`);
      return line;
    }),
  );
}

all.addEventListener("click", async () => {
  const { files } = await plan;
  all.disabled = true;
  progress.max = files.length;
  progress.value = 0;
  progress.hidden = false;
  said.textContent = "Saving.";
  const fault = await keep(files.map((file) => HERE + file), (count) => { progress.value = count; });
  said.textContent = fault ?? "All guides are saved on this device.";
  progress.hidden = true;
  all.disabled = false;
  navigator.storage?.persist?.();
  await show();
});

forget.addEventListener("click", async () => {
  try {
    await caches.delete(NAME);
    await keep(thisPage()); // shown when another page is not saved
    said.textContent = "Forgotten. Pages that you open from now on are kept again.";
    await show();
  } catch {
    said.textContent = BLOCKED;
  }
});

const plan = fetch(`${HERE}assets/offline.json`).then((answer) => answer.json());
plan.then(({ megabytes }) => {
  all.textContent = `Save all guides (about ${megabytes} MB)`;
  all.hidden = false;
}, () => {}); // no network, and the list is not saved
if (isSecureContext && "caches" in window) {
  place.hidden = false;
  show().catch(() => { said.textContent = BLOCKED; });
}
