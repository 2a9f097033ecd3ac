/** What every page does with a script. Each thing works, or is not shown, without it. */

import { attachMenu } from "./menu.js";
import { attachPalette } from "./palette-button.js";
import { attachTips } from "./tips.js";
import { followContents } from "./contents.js";
import { offerPlan } from "./plan-offer.js";

attachMenu();
attachPalette();
attachTips();
followContents();
offerPlan();

// Search is loaded when it is first wanted. A browser without dialogs follows the link, to the page "search".
const search = () => import("./search/dialog.js");
const link = document.querySelector("[data-search-open]");
link.addEventListener("click", async (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey || !("HTMLDialogElement" in window)) return;
  event.preventDefault();
  let leaves = false;
  const leave = () => (leaves = true);
  addEventListener("beforeunload", leave);
  const dialog = await search().catch(() => null);
  removeEventListener("beforeunload", leave);
  if (dialog) dialog.open();
  // It did not come: the page "search" is whole without it. What comes no more because the reader leaves is not asked.
  else if (!leaves) location.assign(link.href);
});
document.addEventListener("keydown", (event) => {
  const typing = event.target.closest?.("input, textarea, select, [contenteditable]");
  if (event.key !== "/" || typing || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  link.click();
});
// What does not come, on a weak network or as the reader leaves, is not missed: the page is whole without it.
const unmissed = () => {};
if (document.querySelector("main [data-search]")) search().then(({ fillPage }) => fillPage(), unmissed);

// Reading without a network comes after all else, and only where the setting is on.
if (document.querySelector("[data-offline]")) {
  addEventListener("load", () => import("./offline/keep.js").catch(unmissed));
}
