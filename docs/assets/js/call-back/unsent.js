/** A request that was not confirmed, kept on this device alone, until it is accepted or a day is over. */

import { keep, read } from "../tools/kept.js";

const DAY = 24 * 60 * 60 * 1000; // ms

const isText = (value) => typeof value === "string";
const isRequest = (value) =>
  Number.isFinite(value?.at) && isText(value.key) && typeof value.fields === "object" && value.fields !== null && Object.values(value.fields).every(isText);

/** Keeps `{ key, fields }`; the student has consented. */
export const keepUnsent = ({ key, fields }) => keep("unsent", { key, fields, at: Date.now() });

export const forgetUnsent = () => keep("unsent", undefined);

/** The request that waits, as `{ key, fields, at }`, or null. One that is too old is forgotten. */
export function waiting() {
  const found = read("unsent", isRequest, null);
  const age = found && Date.now() - found.at;
  if (found && age >= 0 && age < DAY) return found;
  forgetUnsent();
  return null;
}
