/** Adds up what a stay costs, and sets two plans side by side: overrides/costs.html. */

import { amount, isScenario, money, size, total } from "./cost-sum.js";
import { keep, NOT_KEPT, read } from "./kept.js";

const form = document.querySelector("[data-costs]");
const sum = document.querySelector("[data-sum]");
const said = sum.querySelector("[role=status]");
const table = document.querySelector("[data-compare]");
const rows = [...document.querySelectorAll("[data-cost]")];
const title = (row) => row.querySelector("[data-title]").textContent;
const items = rows.map(({ dataset }) => ({ id: dataset.cost, per: dataset.per }));
const plans = Object.fromEntries(["a", "b"].map((name) => [name, read(`costs-${name}`, (one) => isScenario(one, items), null)]));

/** The number in a field, or null where there is none or one that cannot be. */
function numberIn({ value, min, max }) {
  const number = Number(value);
  return value.trim() === "" || !Number.isFinite(number) || number < Number(min) || number > Number(max) ? null : number;
}

const isWrong = (field) => numberIn(field) === null && (field.value.trim() !== "" || field.validity.badInput);

function scenario() {
  const figures = rows.map((row) => [row.dataset.cost, numberIn(row.querySelector("input"))]);
  return {
    electives: numberIn(form.elements.electives) ?? 1,
    weeks: numberIn(form.elements.weeks) ?? 1,
    rate: numberIn(form.elements.rate),
    amounts: Object.fromEntries(figures.filter(([, number]) => number !== null)),
  };
}

function show() {
  for (const field of document.querySelectorAll("[data-costs] input, [data-cost] input")) {
    const wrong = isWrong(field);
    field.closest("p").querySelector(".costs__error").textContent = wrong ? `Write a number from ${field.min} to ${field.max}.` : "";
    field.setAttribute("aria-invalid", String(wrong));
  }
  const now = scenario();
  const amounts = items.map((item) => amount(item, now));
  const all = total(items, now);
  rows.forEach((row, at) => {
    row.querySelector(".costs__bar").style.width = all ? `${(100 * (amounts[at] ?? 0)) / all}%` : "0";
  });
  const empty = rows.filter((row, at) => amounts[at] === null).map(title);
  const largest = all ? title(rows[amounts.indexOf(Math.max(...amounts))]) : "";
  said.textContent =
    `${money(all, now.rate)} so far.` +
    (largest ? ` The largest item is: ${largest}. Look there first if you must save.` : "") +
    (empty.length ? ` Still empty: ${empty.join(", ")}.` : " Every item is filled in.");
  compare();
}

function compare() {
  table.hidden = !plans.a && !plans.b;
  const body = table.querySelector("tbody");
  body.replaceChildren();
  const line = (name, cell) => {
    const row = body.insertRow();
    const head = document.createElement("th");
    head.scope = "row";
    head.textContent = name;
    row.append(head);
    for (const plan of Object.values(plans)) row.insertCell().textContent = plan ? cell(plan) : "Not kept yet";
  };
  line("For", size);
  items.forEach((item, at) => line(title(rows[at]), (plan) => (amount(item, plan) === null ? "No figure" : money(amount(item, plan)))));
  line("Together", (plan) => money(total(items, plan), plan.rate));
  for (const button of table.querySelectorAll("[data-open]")) button.disabled = !plans[button.dataset.open];
}

function fill(plan) {
  for (const name of ["electives", "weeks", "rate"]) form.elements[name].value = plan[name] ?? "";
  for (const row of rows) row.querySelector("input").value = plan.amounts[row.dataset.cost] ?? "";
  show();
}

document.addEventListener("input", (event) => {
  if (event.target.closest("[data-costs], [data-cost]")) show();
});
form.addEventListener("submit", (event) => event.preventDefault());
sum.querySelector("[data-print]").addEventListener("click", () => print());
for (const button of sum.querySelectorAll("[data-keep]")) {
  button.addEventListener("click", () => {
    const name = button.dataset.keep;
    plans[name] = scenario();
    const kept = keep(`costs-${name}`, plans[name]);
    show();
    said.textContent = `Kept as plan ${name.toUpperCase()}${kept ? ", on this device" : ""}. ${kept ? "" : NOT_KEPT} ${said.textContent}`;
  });
}
for (const button of table.querySelectorAll("[data-open]")) {
  button.addEventListener("click", () => fill(plans[button.dataset.open]));
}
table.querySelector("[data-forget]").addEventListener("click", () => {
  for (const name of Object.keys(plans)) {
    plans[name] = null;
    keep(`costs-${name}`, undefined);
  }
  show();
  said.textContent = `Both plans are forgotten. ${said.textContent}`;
});
for (const field of document.querySelectorAll(".costs__field")) field.hidden = false;
form.hidden = false;
sum.hidden = false;
addEventListener("pageshow", show);
show();
