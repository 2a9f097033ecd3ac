/** Adds up what a stay costs: overrides/costs.html. Whole dollars; rupees by the student's own rate. */

const form = document.querySelector("[data-costs]");
const sum = document.querySelector("[data-sum]");
const said = sum.querySelector("[role=status]");
const other = sum.querySelector("[data-other]");
const items = [...document.querySelectorAll("[data-cost]")];
const dollars = new Intl.NumberFormat("en-US", { style: "currency", currency: "USD", maximumFractionDigits: 0 });
const rupees = new Intl.NumberFormat("en-IN", { style: "currency", currency: "INR", maximumFractionDigits: 0 });
let planA = null;

/** The number in a field, or null where there is none or one that cannot be. */
export function numberIn({ value, min, max }) {
  const number = Number(value);
  return value.trim() === "" || !Number.isFinite(number) || number < Number(min) || number > Number(max) ? null : number;
}

function show() {
  const times = { stay: 1, elective: numberIn(form.elements.electives) ?? 1, week: numberIn(form.elements.weeks) ?? 1 };
  const rate = numberIn(form.elements.rate);
  const money = (amount) => dollars.format(amount) + (rate ? `, or ${rupees.format(amount * rate)}` : "");
  const amounts = items.map((item) => {
    const field = item.querySelector("input");
    const number = numberIn(field);
    const wrong = number === null && (field.value.trim() !== "" || field.validity.badInput);
    item.querySelector(".costs__error").textContent = wrong ? `Write a number from 0 to ${field.max}.` : "";
    field.setAttribute("aria-invalid", String(wrong));
    return number === null ? null : number * times[item.dataset.per];
  });
  const total = amounts.reduce((all, amount) => all + (amount ?? 0), 0);
  items.forEach((item, at) => {
    item.querySelector(".costs__bar").style.width = total ? `${(100 * (amounts[at] ?? 0)) / total}%` : "0";
  });
  const empty = items.filter((item, at) => amounts[at] === null).map((item) => item.querySelector("[data-title]").textContent);
  const largest = total ? items[amounts.indexOf(Math.max(...amounts))].querySelector("[data-title]").textContent : "";
  said.textContent =
    `${money(total)} so far.` +
    (largest ? ` The largest item is: ${largest}. Look there first if you must save.` : "") +
    (empty.length ? ` Still empty: ${empty.join(", ")}.` : " Every item is filled in.");
  other.hidden = planA === null;
  if (planA !== null) other.textContent = `Plan A was ${money(planA)}. This plan is ${money(Math.abs(total - planA))} ${total < planA ? "less" : "more"}.`;
  return total;
}

document.addEventListener("input", (event) => {
  if (event.target.closest("[data-costs], [data-cost]")) show();
});
form.addEventListener("submit", (event) => event.preventDefault());
sum.querySelector("[data-print]").addEventListener("click", () => print());
sum.querySelector("[data-keep]").addEventListener("click", () => {
  planA = show();
  show();
});
for (const field of document.querySelectorAll(".costs__field")) field.hidden = false;
form.hidden = false;
sum.hidden = false;
show();
