/** Up to four hosts side by side: overrides/partials/guide/hosts/compare.html. */

export const MOST = 4;

/** The facts on a host's page: `Map(what -> cells)`, with links that work from here. */
async function facts(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status} for ${address}`);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const found = new Map();
  for (const line of page.querySelectorAll("#what-it-asks-for ~ .table tbody tr")) {
    const [what, says, source] = line.cells;
    const cell = found.get(what.textContent) ?? document.createElement("td");
    for (const piece of [says, source]) {
      for (const link of piece.querySelectorAll("a")) {
        link.href = new URL(link.getAttribute("href"), address);
        link.className = "";
        link.removeAttribute("title");
      }
      const paragraph = document.createElement("p");
      paragraph.append(...piece.childNodes);
      cell.append(document.adoptNode(paragraph));
    }
    found.set(what.textContent, cell);
  }
  return found;
}

/** `changed(slugs)` is called when a host is chosen or taken out. Gives `{ set, pick, slugs }`. */
export function attachCompare(section, rows, changed) {
  const said = document.querySelector("[data-compared]");
  const pickTemplate = document.querySelector("[data-pick]");
  const [columnTemplate, lineTemplate] = ["column", "line"].map((name) => section.querySelector(`[data-${name}]`));
  const [head, body] = [section.querySelector("thead tr"), section.querySelector("tbody")];
  const bySlug = new Map(rows.map((row) => [row.slug, row]));
  const boxes = new Map();
  let chosen = [];
  let drawn = 0;

  /** Puts the check box into a row that is shown for the first time. */
  function pick(row) {
    if (boxes.has(row.slug)) return;
    const label = pickTemplate.content.cloneNode(true).firstElementChild;
    label.querySelector("span").textContent = ` ${row.name}`;
    const box = label.querySelector("input");
    box.checked = chosen.includes(row.slug);
    box.addEventListener("change", () => choose(row.slug, box.checked));
    boxes.set(row.slug, box);
    row.element.querySelector("th").append(label);
  }

  function choose(slug, wanted) {
    if (wanted && chosen.length === MOST) {
      boxes.get(slug).checked = false;
      said.textContent = `${MOST} hosts are side by side already. Take one out first.`;
      return;
    }
    set(wanted ? [...chosen, slug] : chosen.filter((one) => one !== slug));
    changed(chosen);
  }

  function column(row) {
    const heading = columnTemplate.content.cloneNode(true).firstElementChild;
    const [link, button] = heading.children;
    link.textContent = row.name;
    link.href = row.element.querySelector("a").href;
    button.setAttribute("aria-label", `Take out ${row.name}`);
    button.addEventListener("click", () => {
      choose(row.slug, false);
      section.querySelector("h2").focus();
    });
    return heading;
  }

  async function draw() {
    const number = (drawn += 1);
    section.hidden = chosen.length < 2;
    said.textContent = chosen.length === 1 ? "1 host chosen. Choose another to see them side by side." : "";
    if (section.hidden) return;
    const hosts = chosen.map((slug) => bySlug.get(slug));
    let columns;
    try {
      columns = await Promise.all(hosts.map((row) => facts(row.element.querySelector("a").href)));
    } catch {
      columns = null;
    }
    if (number !== drawn) return; // another choice was made meanwhile
    if (!columns) {
      section.hidden = true;
      said.textContent = "The hosts' pages could not be loaded. Open them one by one instead.";
      return;
    }
    head.replaceChildren(head.firstElementChild, ...hosts.map(column));
    const whats = new Set(columns.flatMap((found) => [...found.keys()]));
    body.replaceChildren(
      ...[...whats].map((what) => {
        const line = lineTemplate.content.cloneNode(true).firstElementChild;
        line.firstElementChild.textContent = what;
        line.append(...columns.map((found) => found.get(what) ?? document.createElement("td")));
        return line;
      }),
    );
    said.textContent = `${chosen.length} hosts are side by side, above the list.`;
  }

  /** Chooses these hosts, as far as they are there; the first four of them. */
  function set(slugs) {
    const known = [...new Set(slugs)].filter((slug) => bySlug.has(slug)).slice(0, MOST);
    if (known.join() === chosen.join()) return;
    chosen = known;
    for (const [slug, box] of boxes) box.checked = chosen.includes(slug);
    draw();
  }

  section.querySelector("[data-stop]").addEventListener("click", () => {
    set([]);
    changed(chosen);
    document.getElementById("filter-q").focus();
  });
  return { set, pick, slugs: () => chosen };
}
