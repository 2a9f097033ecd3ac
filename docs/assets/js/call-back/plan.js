/** The plan from the tools, for the form to take along when the student adds it. */

import { read } from "../tools/kept.js";
import { checks, planText } from "../tools/plan-text.js";

/** The kept plan in words; empty where none is kept. */
function planInWords() {
  const words = JSON.parse(document.querySelector("[data-plan-words]").textContent);
  const kept = Object.entries(checks(words)).map(([name, isRight]) => [name, read(name, isRight, undefined)]);
  return Object.values(planText(Object.fromEntries(kept.filter(([, value]) => value !== undefined)), words)).join("\n\n");
}

/** Offers the plan in `form`, where there is one. */
export function offerPlan(form) {
  const plan = planInWords();
  const offer = form.querySelector("[data-add-plan]");
  offer.hidden = !plan;
  offer.addEventListener("click", () => {
    offer.hidden = true;
    form.querySelector("[data-plan]").hidden = false;
    form.elements.plan.value = plan;
    form.elements.plan.focus();
  });
}
