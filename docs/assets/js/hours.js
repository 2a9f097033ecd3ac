/** Whether somebody answers now, on the clocks of the place and of the student: overrides/partials/guide/hours.html. */

import { clock, dayWords, instantOf, shownAt } from "./zones.js";

const DAY = 86_400_000;
const iso = (shown) => new Date(shown).toISOString().slice(0, 10);

/**
 * The opening that is under way at `now`, or the next one; undefined where a year has none.
 * @param {{days: number[], from: string, to: string, zone: string}[]} openings days count from Monday, 1
 * @param {string[]} holidays "01-26" of every year, or "2027-01-26"
 * @returns {{opens: number, closes: number, zone: string} | undefined}
 */
export function opening(openings, holidays, now) {
  for (let ahead = 0; ahead <= 366; ahead += 1) {
    const spans = openings.flatMap(({ days, from, to, zone }) => {
      const shown = shownAt(now, zone) + ahead * DAY;
      const day = iso(shown);
      const works = days.includes(new Date(shown).getUTCDay() || 7) && !holidays.includes(day) && !holidays.includes(day.slice(5));
      return works ? [{ opens: instantOf(day, from, zone), closes: instantOf(day, to, zone), zone }] : [];
    });
    const [next] = spans.filter(({ closes }) => closes > now).sort((one, other) => one.opens - other.opens);
    if (next) return next;
  }
  return undefined;
}

/** The same instant on the student's clock, where that differs: " (04:30 where you are)". */
function yours(instant, zone) {
  const [there, here] = [shownAt(instant, zone), shownAt(instant)];
  if (there === here) return "";
  const day = iso(there) === iso(here) ? "" : ` on ${dayWords(instant)}`;
  return ` (${clock(instant)}${day} where you are)`;
}

/** "Open now, until 18:00 in Mumbai (12:30 where you are)." */
export function inWords(next, place, now) {
  if (!next) return "";
  const { opens, closes, zone } = next;
  if (opens <= now) return `Open now, until ${clock(closes, zone)} in ${place}${yours(closes, zone)}.`;
  const today = iso(shownAt(opens, zone)) === iso(shownAt(now, zone));
  const day = today ? "today" : `on ${dayWords(opens, zone)}`;
  return `Closed now. Opens ${day} at ${clock(opens, zone)} in ${place}${yours(opens, zone)}.`;
}

function show(part) {
  const { hours, holidays, place } = part.dataset;
  const now = Date.now();
  const said = inWords(opening(JSON.parse(hours), JSON.parse(holidays), now), place, now);
  const line = part.querySelector("[data-now]");
  // Said again only when it changes: a screen reader reads each change aloud.
  if (line.textContent !== said) line.textContent = said;
}

const parts = document.querySelectorAll("[data-hours]");
const showAll = () => parts.forEach(show);
showAll();
setInterval(showAll, 30_000);
