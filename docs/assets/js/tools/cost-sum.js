/** What a stay costs by the student's own figures. A scenario is `{ electives, weeks, rate, amounts }`; dollars. */

// Older browsers throw where the least is not given too: it would be 2, more than the most.
const WHOLE = { minimumFractionDigits: 0, maximumFractionDigits: 0 };
const dollars = new Intl.NumberFormat("en-US", { style: "currency", currency: "USD", ...WHOLE });
const rupees = new Intl.NumberFormat("en-IN", { style: "currency", currency: "INR", ...WHOLE });

/** What one item comes to, or null where the student has no figure. `per` is stay, elective or week. */
export function amount({ id, per }, { electives, weeks, amounts }) {
  return id in amounts ? amounts[id] * { stay: 1, elective: electives, week: weeks }[per] : null;
}

export const total = (items, scenario) => items.reduce((all, item) => all + (amount(item, scenario) ?? 0), 0);

/** "$5,215", or "$5,215, or ₹4,69,350" where there is a rate. */
export const money = (sum, rate) => dollars.format(sum) + (rate ? `, or ${rupees.format(sum * rate)}` : "");

/** "4 weeks, 1 stay" */
export const size = ({ electives, weeks }) =>
  `${weeks} ${weeks === 1 ? "week" : "weeks"}, ${electives} ${electives === 1 ? "stay" : "stays"}`;

const isNumber = (value, min, max) => typeof value === "number" && value >= min && value <= max;

/** Whether a kept or loaded value is a scenario for these items. */
export function isScenario(value, items) {
  const ids = new Set(items.map(({ id }) => id));
  return (
    isNumber(value?.electives, 1, 6) &&
    isNumber(value.weeks, 1, 26) &&
    (value.rate === null || isNumber(value.rate, 1, 1000)) &&
    typeof value.amounts === "object" && value.amounts !== null &&
    Object.entries(value.amounts).every(([id, one]) => ids.has(id) && isNumber(one, 0, 100_000))
  );
}
