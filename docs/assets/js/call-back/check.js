/** What is wrong with the plain fields of a request. The phone number is read by phone.js. */

const LONGEST = { name: 100, message: 5000, plan: 5000 };

/** The faults of `fields` in words, by the name of the field; an empty object where all is well. */
export function faultsIn(fields) {
  const faults = {};
  if (!fields.name.trim()) faults.name = "Write your name.";
  for (const name of ["status", "topic"]) if (!fields[name]) faults[name] = "Choose one.";
  if (!fields.message.trim()) faults.message = "Write your question.";
  for (const [name, most] of Object.entries(LONGEST)) {
    const length = [...(fields[name] ?? "")].length;
    if (length > most) faults[name] = `This has ${length} characters. At most ${most} can be sent: make it shorter.`;
  }
  if (fields.consent !== "yes") faults.consent = "Tick this first. Without it, MOKSH may not call you.";
  return faults;
}
