/** Shows, of all rules and notes on the page, those that fit the student's answers: overrides/what-may-i-do.html. */

import { caseAnswers, isCase } from "./case-answers.js";
import { fits, verdicts } from "./eligibility.js";
import { keep, NOT_KEPT, read } from "./kept.js";

const form = document.querySelector("[data-case]");
const said = form.querySelector("[role=status]");
const shown = [...document.querySelectorAll("[data-rule]")];
const notes = [...document.querySelectorAll("[data-note]")];
const rules = shown.map(({ dataset }) => ({ id: dataset.rule, activity: dataset.activity, when: JSON.parse(dataset.when) }));
const yearFields = [...form.querySelectorAll("[data-years]")];
const years = Object.fromEntries(yearFields.map(({ name, dataset }) => [name, Number(dataset.years)]));
const options = Object.fromEntries([...form.querySelectorAll("select")].map((one) => [one.name, [...one.options].map(({ value }) => value)]));
const questions = { ...options, ...Object.fromEntries(yearFields.map(({ name }) => [name, []])) };

/** What stands in the fields. A field of letters where a year belongs has no value of its own. */
function values() {
  const found = Object.fromEntries(new FormData(form));
  for (const field of yearFields) if (field.validity.badInput) found[field.name] = "?";
  return found;
}

function show() {
  const { answers, name, problem } = caseAnswers(values(), years);
  for (const field of yearFields) {
    document.getElementById(field.getAttribute("aria-describedby")).textContent = field.name === name ? problem : "";
    field.setAttribute("aria-invalid", String(field.name === name));
  }
  const fitting = new Set(answers ? Object.values(verdicts(rules, answers)) : []);
  const counts = {};
  for (const element of shown) {
    element.hidden = !fitting.has(element.dataset.rule);
    if (element.hidden) continue;
    const word = element.querySelector(".verdict__word").textContent.replace(".", "");
    counts[word] = [...(counts[word] ?? []), element.closest("section").querySelector("h3").textContent.toLowerCase()];
  }
  for (const note of notes) note.hidden = !answers || !fits(JSON.parse(note.dataset.when), answers);
  for (const section of document.querySelectorAll(".activity")) section.hidden = !section.querySelector(".verdict:not([hidden])");
  said.textContent = problem
    ? "No answer yet: mend the year first."
    : Object.entries(counts)
        .map(([word, names]) => `${word}: ${names.join(", ")}.`)
        .join(" ");
}

const kept = read("case", (one) => isCase(one, questions, years), {});
for (const [name, value] of Object.entries(kept)) if (name in questions) form.elements[name].value = value;
form.addEventListener("change", show);
form.addEventListener("focusout", show); // letters in a field for numbers make no change
form.addEventListener("submit", (event) => event.preventDefault());
form.querySelector("[data-print]").addEventListener("click", () => print());
form.querySelector("[data-keep]").addEventListener("click", () => {
  const { name } = caseAnswers(values(), years);
  if (name) form.elements[name].focus();
  else said.textContent = keep("case", values()) ? "It is in your plan, on this device." : NOT_KEPT;
});
// A browser that goes back fills the fields in after this script has run.
addEventListener("pageshow", show);
document.querySelector("[data-rules-heading]").textContent = "What fits you";
document.querySelector("[data-rules-note]").textContent = "Each answer has its source. Confirm it with the host before you pay.";
document.body.classList.add("case-answered");
form.hidden = false;
show();
