/** The form that asks for a call: overrides/partials/guide/call_back.html. Sends it, or makes a message of it. */

import { textCarriers } from "../channel-links.js";
import { read } from "../tools/kept.js";
import { checks, planText } from "../tools/plan-text.js";
import { faultsIn } from "./check.js";
import { asText } from "./message.js";
import { loadPlans, readPhone } from "./phone.js";
import { send } from "./send.js";
import { forgetUnsent, keepUnsent, waiting } from "./unsent.js";

const form = document.querySelector("[data-call-back]");
const said = form.querySelector("[data-said]");
const button = form.querySelector("[data-send]");
const otherWay = document.querySelector("[data-other-way]");
const otherText = document.getElementById("other-text");
const received = document.querySelector("[data-received]");
const offer = document.querySelector("[data-unsent]");
const carry = textCarriers(otherWay);
const receiver = form.dataset.receiver ? { address: form.dataset.receiver, sends: form.dataset.sends } : null;

const FASTEST = 3_000; // ms; nobody fills in this form sooner
const opened = performance.now();
const UNSURE = {
  offline: "This device is off-line, so nothing was sent just now.",
  timeout: "The receiver did not answer in time. We cannot tell whether your request has arrived.",
  network: "The connection failed or was blocked. We cannot tell whether your request has arrived.",
  fault: "The receiver has a fault and did not confirm your request.",
};
const SAFE = "Your words are still here. You can press Send again: your request is not stored twice. Or use another way below.";

/** The request under way: its key stays while its words stay, and new words get a new one. */
let request = null;
let busy = false;

const field = (name) => form.elements[name];
const countryName = () => field("country").selectedOptions[0].textContent.replace(/ \(.*/, "");

function typed() {
  const names = ["name", "country", "phone", "time", "status", "topic", "message", "plan"];
  const fields = Object.fromEntries(names.map((name) => [name, field(name).value]));
  return { ...fields, zone: Intl.DateTimeFormat().resolvedOptions().timeZone ?? "", consent: field("consent").checked ? "yes" : "" };
}

function showFault(name, words) {
  const place = document.getElementById(`${name}-fault`);
  if (place.textContent !== words) place.textContent = words;
  field(name).setAttribute("aria-invalid", String(Boolean(words)));
}

async function checkPhone() {
  const found = await readPhone(field("phone").value, field("country").value, countryName());
  if (found.country) field("country").value = found.country;
  if (!found.fault) showFault("phone", "");
  document.getElementById("phone-said").textContent = found.shown ? `We will call ${found.shown}` : "";
  return found;
}

/** The request as it would go, or null; then each fault stands beside its field, and the first has the focus. */
async function checked() {
  const fields = typed();
  const { fault, number, country } = await checkPhone();
  const faults = { ...faultsIn(fields), ...(fault && { phone: fault }) };
  const names = Object.keys(fields).filter((name) => document.getElementById(`${name}-fault`));
  for (const name of names) showFault(name, faults[name] ?? "");
  const wrong = names.filter((name) => faults[name]);
  if (!wrong.length) return { ...fields, phone: number, country };
  say(wrong.length === 1 ? "One field needs a change." : `${wrong.length} fields need a change.`);
  field(wrong[0]).focus();
  return null;
}

function say(words) {
  said.textContent = words;
}

function showOtherWay(fields) {
  otherText.value = asText(fields);
  carry(otherText.value);
  otherWay.hidden = false;
  // The same channels, with other words in them, would only confuse.
  document.querySelector("[data-channels]").hidden = true;
}

/** A trap for robots: they fill in what nobody sees, and are done at once. A person just presses again. */
function looksLikeRobot() {
  if (field("website").value) {
    field("website").value = "";
    say("A hidden field was filled in, as robots do. If you are a person, press Send again.");
    return true;
  }
  if (performance.now() - opened >= FASTEST) return false;
  say("That was very quick, as robots are. If you are a person, wait a moment and press Send again.");
  return true;
}

async function submit() {
  const fields = await checked();
  if (!fields) return;
  if (!receiver) {
    showOtherWay(fields);
    say("Your message is ready, below.");
    otherWay.focus();
    return;
  }
  if (looksLikeRobot()) return;
  if (JSON.stringify(request?.fields) !== JSON.stringify(fields)) request = { key: crypto.randomUUID(), fields };
  await deliver(request);
}

async function deliver({ key, fields }) {
  keepUnsent({ key, fields });
  say("Sending.");
  const outcome = await send(receiver, { key, ...fields, answer: "json" }, () => say("No answer yet. Trying again."));
  if (outcome.kind === "stored") {
    forgetUnsent();
    succeeded(fields);
    return;
  }
  showOtherWay(fields);
  if (outcome.kind === "unsure") {
    say(`${UNSURE[outcome.why]} ${SAFE}`);
    return;
  }
  forgetUnsent();
  const isOurs = document.getElementById(`${outcome.field}-fault`);
  if (isOurs) showFault(outcome.field, "The receiver did not take this. Look at it again.");
  say("The receiver did not take your request, and has not stored it. Your words are still here. Use another way below.");
}

function succeeded({ phone }) {
  received.querySelector("[data-number]").textContent = phone;
  request = null;
  form.reset();
  for (const part of [form, otherWay, offer]) part.hidden = true;
  document.querySelector("[data-channels]").hidden = false;
  received.hidden = false;
  received.focus();
}

/** Runs `work` unless something runs already: a double click is one request. */
async function once(work) {
  if (busy) return;
  busy = true;
  button.setAttribute("aria-disabled", "true");
  try {
    await work();
  } finally {
    busy = false;
    button.removeAttribute("aria-disabled");
  }
}

function fill(fields) {
  for (const [name, value] of Object.entries(fields)) {
    if (name === "consent") field(name).checked = true;
    else if (name in form.elements) field(name).value = value;
  }
  form.querySelector("[data-plan]").hidden = !fields.plan;
}

/** Shows what an earlier visit, or the time off-line, could not send. */
function offerWaiting() {
  const found = receiver && !busy && waiting();
  offer.hidden = !found;
  if (!found) return;
  const at = new Date(found.at).toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
  const line = navigator.onLine ? "You are on-line now." : "You are off-line: wait until you are on-line.";
  offer.querySelector("[data-unsent-words]").textContent = `It was written at ${at} and not confirmed. ${line}`;
  if (field("message").value) return;
  request = found;
  fill(found.fields);
}

offer.querySelector("[data-again]").addEventListener("click", () =>
  once(async () => {
    request = waiting();
    offer.hidden = true;
    if (!request) return;
    fill(request.fields);
    await deliver(request);
  }),
);
offer.querySelector("[data-forget-unsent]").addEventListener("click", () => {
  forgetUnsent();
  offer.hidden = true;
  say("The request is forgotten.");
});
addEventListener("online", offerWaiting);

form.addEventListener("submit", (event) => {
  event.preventDefault();
  once(submit);
});
field("phone").addEventListener("focus", loadPlans, { once: true });
for (const name of ["phone", "country"]) {
  field(name).addEventListener("input", checkPhone);
  field(name).addEventListener("change", async () => {
    if (field("phone").value) showFault("phone", (await checkPhone()).fault ?? "");
  });
}
// A fault goes while the student types: were it to go on the way out, the page would jump from under the next click.
form.addEventListener("input", ({ target: { name } }) => {
  if (field(name).getAttribute("aria-invalid") === "true" && name !== "phone") showFault(name, faultsIn(typed())[name] ?? "");
});
otherText.addEventListener("input", () => carry(otherText.value));

/** The plan from the tools, in words; empty where none is kept. */
function planInWords() {
  const words = JSON.parse(document.querySelector("[data-plan-words]").textContent);
  const parts = Object.entries(checks(words)).map(([name, isRight]) => [name, read(name, isRight, undefined)]);
  return Object.values(planText(Object.fromEntries(parts.filter(([, value]) => value !== undefined)), words)).join("\n\n");
}

const plan = planInWords();
const addPlan = form.querySelector("[data-add-plan]");
addPlan.hidden = !plan;
addPlan.addEventListener("click", () => {
  addPlan.hidden = true;
  form.querySelector("[data-plan]").hidden = false;
  field("plan").value = plan;
  field("plan").focus();
});

form.noValidate = true;
form.hidden = false;
offerWaiting();
