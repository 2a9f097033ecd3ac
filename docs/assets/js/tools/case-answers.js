/** The student's answers as the rules know them. A year that cannot be true is named, not guessed. */

const FIRST = 1950;

/**
 * `{ answers }`, or `{ name, problem }` where an answer cannot be true. `values` has a text for every question;
 * `years` has, for each question that is asked as a year, up to how many years ago is recent. `now` is this year.
 */
export function caseAnswers(values, years, now = new Date().getFullYear()) {
  const answers = { ...values };
  for (const [name, recent] of Object.entries(years)) {
    const problem = fault(values[name], values.status, now);
    if (problem) return { name, problem };
    answers[name] = !values[name] ? "unknown" : now - Number(values[name]) <= recent ? "recent" : "older";
  }
  return { answers };
}

function fault(text, status, now) {
  if (!text) return "";
  if (!/^\d{4}$/.test(text) || Number(text) < FIRST) return "Write a year with four digits, like 2023.";
  if (Number(text) > now) return "That year is still to come, so you are not a graduate yet. Leave it empty.";
  if (status !== "graduate") return "With a degree you are a graduate. Choose that above, or leave the year empty.";
  return "";
}

/** Whether a kept or loaded value answers each question with an answer that it has. */
export function isCase(values, questions, years) {
  return (
    typeof values === "object" &&
    values !== null &&
    Object.entries(questions).every(([name, options]) => (name in years ? typeof values[name] === "string" : options.includes(values[name]))) &&
    !caseAnswers(values, years).problem
  );
}
