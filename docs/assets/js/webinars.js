/** Webinars on the student's clock, and past ones among the past, however long ago the page was built. */

import { clock, dayWords } from "./zones.js";

const upcoming = document.querySelector("[data-upcoming]");
const past = document.querySelector("[data-past]");

/** What is over offers no registering; in the list it moves. */
function turn(webinar, over) {
  for (const part of webinar.querySelectorAll("[data-before]")) part.hidden = over;
  for (const part of webinar.querySelectorAll("[data-after]")) part.hidden = !over;
  if (over && upcoming?.contains(webinar)) past.prepend(webinar);
}

function show() {
  for (const webinar of document.querySelectorAll("[data-begins]")) {
    const { begins, over } = webinar.dataset;
    const starts = Date.parse(begins);
    webinar.querySelector("[data-yours]").textContent = `In your time: ${dayWords(starts)}, ${clock(starts)}.`;
    turn(webinar, Date.now() >= Date.parse(over));
  }
  if (!upcoming) return;
  document.querySelector("[data-none]").hidden = upcoming.children.length > 0;
  document.querySelector("[data-past-section]").hidden = past.children.length === 0;
}

show();
setInterval(show, 30_000);
