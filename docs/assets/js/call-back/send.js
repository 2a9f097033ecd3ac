/** Brings a request to the receiver, and says what became of it. */

const PATIENCE = 15_000; // ms; a receiver that sleeps takes some seconds to wake
const PAUSES = [1_000, 4_000]; // ms before the second and the third attempt

const COME_AGAIN = [408, 425, 429]; // statuses that refuse nothing: time-out, too early, too many

const wait = (time) => new Promise((done) => setTimeout(done, time));

/**
 * Sends `fields` to `receiver`, `{ address, sends }`, up to three times. The key in `fields` stays the same, so
 * that the receiver stores once what reaches it twice. Calls `retrying` before each further attempt. Never throws.
 *
 * Gives `{ kind: "stored" }`, or `{ kind: "refused", field }` where the receiver says no, or
 * `{ kind: "unsure", why }` where nobody can tell whether it arrived.
 */
export async function send(receiver, fields, retrying) {
  let outcome = await attempt(receiver, fields);
  for (const pause of PAUSES) {
    if (outcome.kind !== "unsure" || outcome.why === "offline") break;
    retrying();
    await wait(pause);
    outcome = await attempt(receiver, fields);
  }
  return outcome;
}

async function attempt({ address, sends }, fields) {
  if (navigator.onLine === false) return { kind: "unsure", why: "offline" };
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), PATIENCE);
  try {
    const answer = await fetch(address, { ...asRequest(sends, fields), signal: stop.signal });
    return outcomeOf(answer, await answer.text());
  } catch {
    return { kind: "unsure", why: stop.signal.aborted ? "timeout" : "network" };
  } finally {
    clearTimeout(timer);
  }
}

/** A form's encoding needs no preflight, which Apps Script could not answer. */
function asRequest(sends, fields) {
  const common = { method: "POST", credentials: "omit", referrerPolicy: "no-referrer", cache: "no-store" };
  if (sends === "form") return { ...common, headers: { Accept: "application/json" }, body: new URLSearchParams(fields) };
  return { ...common, headers: { Accept: "application/json", "Content-Type": "application/json" }, body: JSON.stringify(fields) };
}

/** A status alone proves nothing: Apps Script shows its own errors with 200. So the receiver must say it in JSON. */
function outcomeOf({ ok, status }, text) {
  const said = parsed(text);
  const words = [said.stored, said.ok, said.success];
  if (status === 409 || (ok && words.includes(true))) return { kind: "stored" };
  const isNo = ok ? words.includes(false) : status >= 400 && status < 500 && !COME_AGAIN.includes(status);
  return isNo ? { kind: "refused", field: String(said.field ?? "") } : { kind: "unsure", why: "fault" };
}

function parsed(text) {
  try {
    return Object(JSON.parse(text));
  } catch {
    return {};
  }
}
