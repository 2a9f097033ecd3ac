/** Marks, in "On this page", the section that is being read. */

export function followContents() {
  const links = new Map();
  for (const link of document.querySelectorAll(".contents__link")) {
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
    const last = [...links.keys()].filter((heading) => above.has(heading)).pop();
    if (last === read) return;
    links.get(read)?.classList.remove("contents__link--read");
    links.get(last)?.classList.add("contents__link--read");
    read = last;
  }, options);
  for (const heading of links.keys()) observer.observe(heading);
}
