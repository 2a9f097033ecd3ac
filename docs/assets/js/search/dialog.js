/** Search over the page one is on, and on the page "search". */

import { attachBox } from "./box.js";

const dialog = document.getElementById("search-dialog");
const box = attachBox(dialog.querySelector("[data-search]"));

dialog.addEventListener("click", (event) => {
  if (event.target === dialog) dialog.close(); // beside it
});

// The first Escape would only empty the box.
dialog.addEventListener("keydown", (event) => {
  if (event.key === "Escape") dialog.close();
});

export function open() {
  if (dialog.open) return;
  dialog.showModal();
  box.input.select();
  box.warm();
}

/** The search that stands on a page: what ?q= asks for, or what the page's own script puts into the box. */
export function fillPage() {
  const page = attachBox(document.querySelector("main [data-search]"));
  const asked = new URLSearchParams(location.search).get("q");
  const keepAddress = () => {
    const address = new URL(location.href);
    address.searchParams.set("q", page.input.value);
    history.replaceState(null, "", address);
  };
  if (page.input.value) keepAddress(); // typed before this script came
  else if (asked) page.input.value = asked;
  else if (page.input.dataset.lost !== undefined) page.input.value = lostWords();
  page.input.addEventListener("change", keepAddress);
  page.show();
}

/** The words of an address that leads nowhere: /electives/stpe-1/ is "stpe 1". */
function lostWords() {
  const parts = decodeURIComponent(location.pathname).split("/").filter(Boolean);
  return (parts.pop() ?? "").replace(/\.html?$/, "").replace(/[^\p{L}\p{N}]+/gu, " ").trim().slice(0, 80);
}
