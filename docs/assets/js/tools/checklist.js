/** Ticks for the list of papers: overrides/checklist.html. */

import { keep, read } from "./kept.js";

const form = document.querySelector("[data-checklist-form]");
const said = form.querySelector("[role=status]");
const papers = [...document.querySelectorAll("[data-paper]")];
const known = new Set(papers.map(({ dataset }) => dataset.paper));
const isList = (value) => Array.isArray(value) && value.every((one) => known.has(one));
const ticked = new Set(read("papers", isList, []));
const title = (paper) => paper.querySelector("[data-title]").textContent;
let forgets = false;
const kept = read("stay", (one) => [...form.elements.stay.options].some(({ value }) => value === one), null);
if (kept) form.elements.stay.value = kept;

for (const paper of papers) {
  const label = document.createElement("label");
  const box = document.createElement("input");
  label.className = "checklist__tick";
  box.type = "checkbox";
  box.checked = ticked.has(paper.dataset.paper);
  label.append(box, paper.querySelector("[data-title]"));
  paper.querySelector("p").prepend(label);
  box.addEventListener("change", () => {
    ticked[box.checked ? "add" : "delete"](paper.dataset.paper);
    forgets = !keep("papers", ticked.size ? [...ticked] : undefined) || !keep("stay", form.elements.stay.value);
    show();
  });
}

const wanted = () => papers.filter(({ dataset }) => dataset.stays.split(" ").includes(form.elements.stay.value));
const missing = () => wanted().filter(({ dataset }) => !ticked.has(dataset.paper));

function show() {
  const shown = new Set(wanted());
  for (const paper of papers) {
    paper.hidden = !shown.has(paper);
    paper.classList.toggle("checklist__paper--done", ticked.has(paper.dataset.paper));
  }
  const have = shown.size - missing().length;
  const note = forgets ? " This device keeps nothing, so the ticks are gone when you leave." : "";
  said.textContent = `${have} of ${shown.size} papers.${note}`;
}

form.elements.stay.addEventListener("change", show);
form.addEventListener("submit", (event) => event.preventDefault());
form.querySelector("[data-print]").addEventListener("click", () => print());
form.querySelector("[data-forget]").addEventListener("click", () => {
  ticked.clear();
  for (const box of document.querySelectorAll(".checklist__tick input")) box.checked = false;
  keep("papers", undefined);
  keep("stay", undefined);
  show();
  said.textContent = `Forgotten. ${said.textContent}`;
});
form.querySelector("[data-copy]").addEventListener("click", async () => {
  const text = missing().map((paper) => `- ${title(paper)}`).join("\n") || "Nothing is missing.";
  try {
    await navigator.clipboard.writeText(text);
    said.textContent = "Copied.";
  } catch {
    said.textContent = `Missing: ${missing().map(title).join(", ")}.`;
  }
});
form.hidden = false;
document.body.classList.add("checklist-live");
show();
