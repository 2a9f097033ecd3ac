/** Shows, of all the rules on the page, those that fit the student's answers: overrides/what-may-i-do.html. */

import { verdicts } from "./eligibility.js";

const form = document.querySelector("[data-case]");
const said = form.querySelector("[role=status]");
const shown = [...document.querySelectorAll("[data-rule]")];
const rules = shown.map(({ dataset }) => ({ id: dataset.rule, activity: dataset.activity, when: JSON.parse(dataset.when) }));

function show() {
  const answers = Object.fromEntries(new FormData(form));
  const fitting = new Set(Object.values(verdicts(rules, answers)));
  const counts = {};
  for (const element of shown) {
    element.hidden = !fitting.has(element.dataset.rule);
    if (element.hidden) continue;
    const word = element.querySelector(".verdict__word").textContent.replace(".", "");
    counts[word] = [...(counts[word] ?? []), element.closest("section").querySelector("h3").textContent.toLowerCase()];
  }
  said.textContent = Object.entries(counts)
    .map(([word, names]) => `${word}: ${names.join(", ")}.`)
    .join(" ");
}

form.addEventListener("change", show);
form.addEventListener("submit", (event) => event.preventDefault());
document.querySelector("[data-rules-heading]").textContent = "What fits you";
document.querySelector("[data-rules-note]").textContent = "Each answer has its source. Confirm it with the host before you pay.";
document.body.classList.add("case-answered");
form.hidden = false;
show();
