/** The words that a link to a channel carries: overrides/channels.html. */

/** The channels inside `part`, ready for `carry`. */
export const channelsIn = (part) =>
  [...part.querySelectorAll(".channel")].map((link) => ({ link, address: link.getAttribute("href") }));

/** Puts `text` into the links. A call carries none. */
export function carry(channels, text) {
  for (const { link, address } of channels) {
    link.href = address.replace(/\b(text|body)=[^&]*/, (_, name) => `${name}=${encodeURIComponent(text)}`);
  }
}
