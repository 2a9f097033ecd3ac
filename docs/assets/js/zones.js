/** Clocks of other places, by the browser's own table of time zones. */

const field = (zone) =>
  new Intl.DateTimeFormat("en-GB", { timeZone: zone, hourCycle: "h23", year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric", second: "numeric" });

/** What the clocks of `zone` show at `instant` (milliseconds), as milliseconds of UTC. No zone: the student's own. */
export function shownAt(instant, zone) {
  const part = Object.fromEntries(field(zone).formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
  return Date.UTC(part.year, part.month - 1, part.day, part.hour, part.minute, part.second);
}

/** The instant at which the clocks of `zone` show `time` ("10:00") on `day` ("2027-01-25"). */
export function instantOf(day, time, zone) {
  const shown = Date.parse(`${day}T${time}:00Z`);
  const guess = shown - (shownAt(shown, zone) - shown);
  // Once more: where clocks are changed that night, the first guess used the wrong offset.
  return guess - (shownAt(guess, zone) - shown);
}

/** "18:00" */
export const clock = (instant, zone) =>
  new Intl.DateTimeFormat("en-GB", { timeZone: zone, hourCycle: "h23", hour: "2-digit", minute: "2-digit" }).format(instant);

/** "Monday 25 January 2027" */
export const dayWords = (instant, zone) =>
  new Intl.DateTimeFormat("en-GB", { timeZone: zone, weekday: "long", day: "numeric", month: "long", year: "numeric" }).format(instant).replace(",", "");
