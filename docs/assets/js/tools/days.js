/** Days as yyyy-mm-dd, counted in UTC and shown as they stand: no time zone can move them. */

const DAY = 86_400_000;
const WORDS = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
const SHORT = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
const MONTH = new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" });
const midnight = (day) => Date.parse(`${day}T00:00:00Z`);

/** The day `days` before `start`. */
export const dayBefore = (start, days) => new Date(midnight(start) - days * DAY).toISOString().slice(0, 10);

/** How many days `day` lies before `start`. */
export const daysBetween = (day, start) => Math.round((midnight(start) - midnight(day)) / DAY);

/** Today where the student is. */
export function today(now = new Date()) {
  const two = (number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** "1 April 2027" */
export const inWords = (day) => WORDS.format(midnight(day));

/** "1 Apr 2027", where there is little room */
export const inShort = (day) => SHORT.format(midnight(day));

/** "April 2027" */
export const monthInWords = (day) => MONTH.format(midnight(day));
