/** The message in a contact block goes into its channels as the student changes it: overrides/blocks/contact.html. */

import { carry, channelsIn } from "./channel-links.js";

for (const words of document.querySelectorAll("[data-words]")) {
  const channels = channelsIn(words.parentElement);
  const text = words.querySelector("textarea");
  // A browser may bring back what was typed before a reload.
  const follow = () => carry(channels, text.value);
  text.addEventListener("input", follow);
  addEventListener("pageshow", follow);
  words.hidden = false;
}
