/** A kept plan in words. `words` is the data block of the page "My plan": hooks/guidebook/plan_words.py. */

import { caseAnswers, isCase } from "./case-answers.js";
import { amount, isScenario, money, size, total } from "./cost-sum.js";
import { dayBefore, monthInWords, today } from "./days.js";
import { verdicts } from "./eligibility.js";

const yearsOf = (words) => Object.fromEntries(Object.entries(words.questions).filter(([, { years }]) => years).map(([name, { years }]) => [name, years]));

/** For each part that can be kept, whether a value is one that the tools could have made. */
export function checks(words) {
  const options = Object.fromEntries(Object.entries(words.questions).map(([name, one]) => [name, Object.keys(one.options)]));
  const papers = new Set(words.papers.map(({ id }) => id));
  const isPlan = (value) => isScenario(value, words.costs);
  return {
    case: (value) => isCase(value, options, yearsOf(words)),
    start: (value) => typeof value === "string" && /^20\d\d-(0[1-9]|1[0-2])-01$/.test(value),
    stay: (value) => Object.keys(words.stays).includes(value),
    papers: (value) => Array.isArray(value) && value.every((one) => papers.has(one)),
    "costs-a": isPlan,
    "costs-b": isPlan,
  };
}

/** The parts of the plan as `{ case, start, papers, costs }`, each a text; a part that is not kept is left out. */
export function planText(kept, words) {
  const stay = kept.stay ?? Object.keys(words.stays)[0];
  return Object.fromEntries(
    Object.entries({
      case: kept.case && caseText(kept.case, words),
      start: kept.start && startText(kept.start, stay, words),
      papers: kept.papers && papersText(kept.papers, stay, words),
      costs: (kept["costs-a"] || kept["costs-b"]) && costsText(kept, words),
    }).filter(([, text]) => text),
  );
}

function caseText(values, words) {
  const { answers } = caseAnswers(values, yearsOf(words));
  const said = Object.entries(words.questions).map(([name, { question, options, years }]) => {
    const answer = years ? values[name] : options[values[name]];
    return answer ? `- ${question.split("? ")[0].replace(/\?$/, "")}: ${answer}` : "";
  });
  const found = verdicts(words.rules, answers);
  const byId = Object.fromEntries(words.rules.map((rule) => [rule.id, rule]));
  const can = Object.entries(words.verdicts).map(([verdict, word]) => {
    const names = Object.entries(words.activities).filter(([activity]) => byId[found[activity]].verdict === verdict);
    return names.length ? `${word}: ${names.map(([, name]) => name.toLowerCase()).join(", ")}.` : "";
  });
  return ["My case", ...said, can.filter(Boolean).join(" ")].filter(Boolean).join("\n");
}

function startText(start, stay, words) {
  const steps = words.steps.filter(({ stays }) => stays.includes(stay));
  const late = steps.filter(({ days }) => dayBefore(start, days) < today());
  const next = steps.find((step) => !late.includes(step));
  return [
    `I want to begin in ${monthInWords(start)}: ${words.stays[stay].toLowerCase()}`,
    start < today() ? "- This month is past." : late.length ? `- Late already: ${late.map(({ title }) => title).join("; ")}` : "- Nothing is late yet.",
    next && start >= today() ? `- Next: ${next.title}` : "",
  ].filter(Boolean).join("\n");
}

function papersText(papers, stay, words) {
  const wanted = words.papers.filter(({ stays }) => stays.includes(stay));
  const missing = wanted.filter(({ id }) => !papers.includes(id));
  const list = missing.length ? `- Missing: ${missing.map(({ title }) => title).join("; ")}` : "- Nothing is missing.";
  return `My papers: ${wanted.length - missing.length} of ${wanted.length}\n${list}`;
}

function costsText(kept, words) {
  const lines = ["a", "b"].flatMap((name) => {
    const plan = kept[`costs-${name}`];
    if (!plan) return [];
    const empty = words.costs.filter((item) => amount(item, plan) === null).map(({ title }) => title);
    const sum = `- Plan ${name.toUpperCase()} (${size(plan)}): ${money(total(words.costs, plan), plan.rate)} so far.`;
    return [empty.length ? `${sum} No figure yet: ${empty.join("; ")}` : sum];
  });
  return ["My costs", ...lines].join("\n");
}
