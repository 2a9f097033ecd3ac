/**
 * Which rows fit what a student asked for: no page, no address, only values.
 *
 * A filter says of a row: true, false, or null where what we read does not say.
 */

import { plain } from "./rows.js";

/** "depends" fits both who wants a yes and who wants a no: it may be either. */
function answer(said, wanted) {
  if (wanted === "unknown") return said === "unknown";
  if (said === "unknown") return null;
  return said === wanted || said === "depends";
}

const FILTERS = {
  q: (row, wanted) => plain(wanted).split(/\s+/).every((word) => row.words.includes(word)),
  status: (row, wanted) => answer(wanted === "student" ? row.students : row.graduates, "yes"),
  activity: (row, wanted) => row.activity.includes(wanted),
  state: (row, wanted) => row.state === wanted,
  step1: (row, wanted) => answer(row.step1, wanted),
  english: (row, wanted) => answer(row.english, wanted),
  vslo: (row, wanted) => answer(row.vslo, wanted),
  fee: (row, wanted) => (row.fee === null ? null : row.fee <= Number(wanted)),
  intake: (row, wanted) => row.intake === wanted,
  fresh(row, wanted) {
    if (row.fresh === "undated") return null;
    return wanted === "current" ? row.fresh === "current" : row.year >= Number(wanted);
  },
};

const ORDERS = {
  state: (a, b) => ((a.state || "ZZ") < (b.state || "ZZ") ? -1 : Number(a.state !== b.state)),
  fee: (a, b) => (a.fee ?? Infinity) - (b.fee ?? Infinity) || 0,
  fresh: (a, b) => b.year - a.year,
};

/** The names of the filters that are set in `wanted`. */
export const active = (wanted) => Object.keys(FILTERS).filter((name) => wanted[name]);

/** `{ fitting, unsaid }`: the rows that fit every filter, and how many more fit if what is not said fits. */
export function choose(rows, wanted) {
  const names = active(wanted);
  const fitting = [];
  let unsaid = 0;
  for (const row of rows) {
    const said = names.map((name) => FILTERS[name](row, wanted[name]));
    if (said.includes(false)) continue;
    if (!said.includes(null)) fitting.push(row);
    else if (wanted.unsaid) fitting.push(row);
    else unsaid += 1;
  }
  return { fitting, unsaid };
}

/** The rows in the order that was asked for; those that are equal stay in the page's order, by name. */
export const sorted = (rows, order) => (ORDERS[order] ? [...rows].sort(ORDERS[order]) : rows);
