/** A search box with its list: overrides/partials/guide/search_form.html. */

const KINDS = { guide: "Guide", question: "Question", term: "Word", tool: "Tool", host: "Host", closed: "Closed host", contact: "Contact", about: "This site" };

let worker = null;
let here = null; // reply.js, where it has to run on the page's own thread
let asked = 0;
const waiting = new Map(); // number of a question -> [the question, who waits for its answer]

function ask(query) {
  if (here) return here.reply(query);
  if (!worker) {
    worker = new Worker(new URL("./worker.js", import.meta.url), { type: "module" });
    worker.addEventListener("message", ({ data }) => {
      waiting.get(data.number)?.[1](data);
      waiting.delete(data.number);
    });
    worker.addEventListener("error", (event) => {
      event.preventDefault(); // the page replies itself, or says that it cannot
      const questions = [...waiting.values()];
      waiting.clear();
      worker = null; // the next question tries again
      // Only a script that came, and was not understood, has a message; another has not come.
      for (const [question, answer] of questions) {
        if (event.message) replyHere(question).then(answer);
        else answer({ error: "search cannot start" });
      }
    });
  }
  asked += 1;
  const number = asked;
  return new Promise((resolve) => {
    waiting.set(number, [query, resolve]);
    worker.postMessage({ number, query });
  });
}

/** Workers that are modules are younger than some students' phones: there the page itself searches. */
async function replyHere(query) {
  try {
    here = await import("./reply.js");
    return await here.reply(query);
  } catch {
    return { error: "search cannot start" };
  }
}

/** Puts `[text, marked]` pieces into `element`. */
function fill(element, pieces) {
  element.replaceChildren(
    ...pieces.map(([text, marked]) => {
      if (!marked) return document.createTextNode(text);
      const mark = document.createElement("mark");
      mark.textContent = text;
      return mark;
    }),
  );
}

export function attachBox(form) {
  const input = form.elements.q;
  const said = form.querySelector("[role=status]");
  const list = form.querySelector(".search__results");
  const none = form.querySelector(".search__none");
  const template = form.querySelector("template");
  const base = form.dataset.base.replace(/\/?$/, "/");
  let shown = null;

  function row(result) {
    const item = template.content.cloneNode(true);
    const link = item.querySelector("a");
    link.href = base + result.address;
    link.querySelector(".search__kind").textContent = KINDS[result.kind];
    fill(link.querySelector(".search__title"), result.title);
    item.querySelector(".search__where").textContent = result.where;
    fill(item.querySelector(".search__text"), result.text);
    const more = item.querySelector(".search__more");
    for (const { address, link: action, title } of result.more) {
      const other = document.createElement("a");
      other.href = action ?? base + address;
      fill(other, title);
      const line = document.createElement("li");
      line.append(other);
      more.append(line);
    }
    if (!result.more.length) more.remove();
    return item;
  }

  async function show() {
    const query = input.value;
    if (query === shown) return;
    shown = query;
    if (!query.trim()) {
      list.replaceChildren();
      none.hidden = true;
      said.textContent = "";
      return;
    }
    const { found, error } = await ask(query);
    if (input.value !== query) return; // something newer was typed
    if (error) {
      shown = null; // Enter asks the same again
      said.textContent = "Search could not be loaded. Look at the list from A to Z instead.";
      none.hidden = false;
      return;
    }
    list.replaceChildren(...found.results.map(row));
    none.hidden = found.results.length > 0;
    const count = found.results.length;
    const read = found.mended.length ? ` We read it as: ${found.read}.` : "";
    said.textContent = count ? `${count} ${count === 1 ? "page" : "pages"} found.${read}` : `Nothing found for "${query.trim()}".${read}`;
  }

  /** Arrow keys walk from the box through the results. */
  form.addEventListener("keydown", (event) => {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    const stops = [input, ...list.querySelectorAll("a")];
    const at = stops.indexOf(document.activeElement);
    const next = stops[at + (event.key === "ArrowDown" ? 1 : -1)];
    if (at < 0 || !next) return;
    event.preventDefault();
    next.focus();
  });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    await show();
    list.querySelector("a")?.click();
  });
  input.addEventListener("input", show);
  return { input, show, warm: () => ask("") };
}
