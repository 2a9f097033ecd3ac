/** Gathers what the tools keep, shows it as one text, and hands it on: overrides/my-plan.html. */

import { textCarriers } from "../channel-links.js";
import { forgetAll, keep, NOT_KEPT, read } from "./kept.js";
import { checks, planText } from "./plan-text.js";

const words = JSON.parse(document.querySelector("[data-plan-words]").textContent);
const isRight = checks(words);
const plan = document.querySelector("[data-plan]");
const said = plan.querySelector("[role=status]");
const text = document.getElementById("plan-text");
const load = document.querySelector("[data-load]");
const carry = textCarriers(plan);
const KIND = "us-electives-plan";

const kept = () =>
  Object.fromEntries(Object.keys(isRight).map((name) => [name, read(name, isRight[name], undefined)]).filter(([, value]) => value !== undefined));

function show() {
  const parts = planText(kept(), words);
  for (const part of document.querySelectorAll("[data-part]")) {
    const [first] = (parts[part.dataset.part] ?? "").split("\n");
    part.querySelector("[data-have]").textContent = first ? `In your plan. ${first}.` : "Not yet.";
  }
  plan.hidden = !Object.keys(parts).length;
  text.value = ["Hello MOKSH. This is my plan.", ...Object.values(parts)].join("\n\n");
  carry(text.value);
}

async function copy() {
  try {
    await navigator.clipboard.writeText(text.value);
    said.textContent = "Copied.";
  } catch {
    text.select();
    said.textContent = "The text is marked. Copy it with your phone's or keyboard's own command.";
  }
}

function save() {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([JSON.stringify({ kind: KIND, ...kept() }, null, 2)], { type: "application/json" }));
  link.download = "my-us-electives-plan.json";
  link.click();
  URL.revokeObjectURL(link.href);
}

/** Takes over the parts of a file that the tools could have made; says which it leaves. */
async function open(file) {
  const error = load.querySelector("[role=alert]");
  error.textContent = "";
  let found = null;
  try {
    found = JSON.parse(await file.text());
  } catch {
    // Told below, like every other file that is none of ours.
  }
  if (found?.kind !== KIND) {
    error.textContent = "This file is not a plan saved on this page. Nothing was changed.";
    return;
  }
  const { kind, ...parts } = found;
  const [good, bad] = [[], []];
  for (const [name, value] of Object.entries(parts)) (isRight[name]?.(value) ? good : bad).push(name);
  const all = good.every((name) => keep(name, parts[name]));
  show();
  error.textContent = !all ? NOT_KEPT : bad.length ? `Some parts could not be read and were left out: ${bad.join(", ").slice(0, 200)}.` : "";
  if (all && good.length) said.textContent = "Your plan is loaded.";
}

text.addEventListener("input", () => carry(text.value));
plan.querySelector("[data-copy]").addEventListener("click", copy);
plan.querySelector("[data-print]").addEventListener("click", () => print());
plan.querySelector("[data-save]").addEventListener("click", save);
plan.querySelector("[data-forget]").addEventListener("click", () => {
  forgetAll();
  show();
  load.querySelector("[role=alert]").textContent = "Everything is forgotten.";
});
load.querySelector("input").addEventListener("change", ({ target }) => {
  if (target.files.length) open(target.files[0]);
  target.value = "";
});
load.hidden = false;
addEventListener("pageshow", ({ persisted }) => persisted && show());
show();
