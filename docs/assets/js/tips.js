/** Shows a footnote, or what a word of the glossary means, beside the word under the mouse or the focus. */

const WORDS = "article a.footnote-ref, article a.term";

function meaning(link) {
  if (link.classList.contains("term")) return link.dataset.means;
  const note = document.getElementById(decodeURIComponent(link.hash.slice(1)));
  return note?.textContent.replace("↩", "").trim();
}

export function attachTips() {
  const tip = document.createElement("div");
  tip.className = "tip";
  tip.id = "tip";
  tip.setAttribute("role", "tooltip");
  tip.hidden = true;
  document.querySelector("main").append(tip);
  let shown = null;

  function hide() {
    shown?.removeAttribute("aria-describedby");
    shown = null;
    tip.hidden = true;
  }

  function show(link) {
    const text = meaning(link);
    if (!text || link === shown) return;
    hide();
    shown = link;
    tip.textContent = text;
    tip.hidden = false;
    link.setAttribute("aria-describedby", tip.id);
    const at = link.getBoundingClientRect();
    const left = Math.max(8, Math.min(at.left, document.documentElement.clientWidth - tip.offsetWidth - 8));
    const above = at.top > tip.offsetHeight + 60;
    tip.style.left = `${left}px`;
    tip.style.top = `${above ? at.top - tip.offsetHeight - 6 : at.bottom + 6}px`;
  }

  for (const link of document.querySelectorAll("article a.term[title]")) {
    // The browser's own yellow label would stand over ours.
    link.dataset.means = link.title;
    link.removeAttribute("title");
  }
  for (const name of ["mouseover", "focusin"]) {
    document.addEventListener(name, (event) => {
      const link = event.target.closest?.(WORDS);
      if (link) show(link);
      // A mouse elsewhere takes no tip from a word that has the focus: where there is one besides the finger that
      // tapped the word, the browser reports it as well, wherever it rests.
      else if (!event.target.closest?.(".tip") && (name === "focusin" || document.activeElement !== shown)) hide();
    });
  }
  document.addEventListener("focusout", (event) => {
    if (event.target === shown) hide();
  });
  document.addEventListener("scroll", hide, { passive: true });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") hide();
  });
}
