/** Marks, in "On this page", the section that is being read. */

export function followContents() {
  const links = new Map();
  for (const link of document.querySelectorAll(".md-nav--secondary .md-nav__link[href^='#']")) {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (heading) links.set(heading, link);
  }
  if (!links.size) return;
  let read = null;
  const above = new Set();
  // The line that a heading must have passed: a third down the screen.
  const options = { rootMargin: "100000px 0px -66% 0px" };
  const observer = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) above[isIntersecting ? "add" : "delete"](target);
    const last = [...links.keys()].filter((heading) => above.has(heading)).at(-1);
    if (last === read) return;
    links.get(read)?.classList.remove("md-nav__link--active");
    links.get(last)?.classList.add("md-nav__link--active");
    read = last;
  }, options);
  for (const heading of links.keys()) observer.observe(heading);
}
