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

// Search is loaded when it is first wanted.
const search = () => import("./search/dialog.js");
for (const link of document.querySelectorAll("[data-search-open]")) {
  link.addEventListener("click", async (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    (await search()).open();
  });
}
document.addEventListener("keydown", async (event) => {
  const typing = event.target.closest?.("input, textarea, select, [contenteditable]");
  if (event.key !== "/" || typing || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  (await search()).open();
});
if (document.querySelector("main [data-search]")) search().then(({ fillPage }) => fillPage());

// Reading without a network comes after all else, and only where the setting is on.
if (document.querySelector("[data-offline]")) addEventListener("load", () => import("./offline/keep.js"));
