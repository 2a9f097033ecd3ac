/** The same rules in the same order as hooks/guidebook/eligibility.py: the first that fits is the answer. */

/** `when` names for some questions the answers that fit; `answers` has one for each question. */
export const fits = (when, answers) => Object.entries(when).every(([question, fitting]) => fitting.includes(answers[question]));

/** For every activity the id of the first rule that fits. `rules` are `{ id, activity, when }` in their order. */
export function verdicts(rules, answers) {
  const found = {};
  for (const { id, activity, when } of rules) {
    if (!(activity in found) && fits(when, answers)) found[activity] = id;
  }
  return found;
}
