/** The form that asks for a call: overrides/partials/guide/call_back.html. Sends it, or makes a message of it. */

import { carry, channelsIn } from "../channel-links.js";
import { attachFields } from "./fields.js";
import { asText } from "./message.js";
import { offerPlan } from "./plan.js";
import { send } from "./send.js";
import { forgetUnsent, keepUnsent, waiting } from "./unsent.js";

const form = document.querySelector("[data-call-back]");
const { field, showFault, checked, fill } = attachFields(form);
const said = form.querySelector("[data-said]");
const button = form.querySelector("[data-send]");
const channels = document.querySelector("[data-channels]");
const otherWay = document.querySelector("[data-other-way]");
const otherText = document.getElementById("other-text");
const carriers = channelsIn(otherWay);
const received = document.querySelector("[data-received]");
const offer = document.querySelector("[data-unsent]");
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

/** The request under way, `{ key, fields }`: its key stays while its words stay, and new words get a new one. */
let request = null;
let busy = false;

const say = (words) => (said.textContent = words);

/** 32 hexadecimal digits; crypto.randomUUID is younger than some students' phones. */
const newKey = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");

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

async function submit() {
  const { fields, wrong } = await checked();
  if (wrong) {
    say(wrong === 1 ? "One field needs a change." : `${wrong} fields need a change.`);
  } else if (!receiver) {
    showOtherWay(fields);
    say("Your message is ready, below.");
    otherWay.focus();
  } else if (!looksLikeRobot()) {
    if (JSON.stringify(request?.fields) !== JSON.stringify(fields)) request = { key: newKey(), fields };
    await deliver();
  }
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

async function deliver() {
  const { key, fields } = request;
  keepUnsent(request);
  say("Sending.");
  const outcome = await send(receiver, { key, ...fields, answer: "json" }, () => say("No answer yet. Trying again."));
  if (outcome.kind === "stored") {
    forgetUnsent();
    showReceived(fields);
    return;
  }
  showOtherWay(fields);
  if (outcome.kind === "unsure") {
    say(`${UNSURE[outcome.why]} ${SAFE}`);
    return;
  }
  forgetUnsent();
  showFault(outcome.field, "The receiver did not take this. Look at it again.");
  say("The receiver did not take your request, and has not stored it. Your words are still here. Use another way below.");
}

function showOtherWay(fields) {
  otherText.value = asText(fields);
  carry(carriers, otherText.value);
  otherWay.hidden = false;
  // The same channels, with other words in them, would only confuse.
  channels.hidden = true;
}

function showReceived({ phone }) {
  received.querySelector("[data-number]").textContent = phone;
  request = null;
  form.reset();
  for (const part of [form, otherWay, offer]) part.hidden = true;
  channels.hidden = false;
  received.hidden = false;
  received.focus();
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

async function sendAgain() {
  request = waiting();
  offer.hidden = true;
  if (!request) return;
  fill(request.fields);
  await deliver();
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  once(submit);
});
otherText.addEventListener("input", () => carry(carriers, otherText.value));
offer.querySelector("[data-again]").addEventListener("click", () => once(sendAgain));
offer.querySelector("[data-forget-unsent]").addEventListener("click", () => {
  forgetUnsent();
  offer.hidden = true;
  say("The request is forgotten.");
});
addEventListener("online", offerWaiting);

// A link of an office names it; the words are the student's to change.
const office = new URLSearchParams(location.search).get("office")?.slice(0, 80);
if (office) field("message").value = `I would like to meet a counsellor in ${office}.`;
form.noValidate = true;
form.hidden = false;
offerPlan(form);
offerWaiting();
