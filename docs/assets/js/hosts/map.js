/** Makes the tiles of the map filter the list: overrides/partials/guide/hosts/map.html. */

/** `choose` is called with a state's code, or "" where the chosen one is pressed again. Gives `mark(code)`. */
export function attachMap(map, choose) {
  const links = [...map.querySelectorAll("[data-state]")];
  for (const link of links) {
    // Opened in another tab, the tile still shows its state.
    link.setAttribute("href", `?state=${link.dataset.state}`);
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      choose(link.hasAttribute("aria-current") ? "" : link.dataset.state);
    });
  }
  return function mark(code) {
    for (const link of links) {
      if (link.dataset.state === code) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
  };
}
