/** The fields of the form: reads them, fills them, and puts beside each what is wrong with it. */

import { faultsIn } from "./check.js";
import { loadPlans, readPhone } from "./phone.js";

const NAMES = ["name", "country", "phone", "time", "status", "topic", "message", "plan"];

/** What the form's other parts may do with its fields; from here on, faults come and go while the student types. */
export function attachFields(form) {
  const field = (name) => form.elements[name];
  const faultOf = (name) => document.getElementById(`${name}-fault`);

  function typed() {
    const fields = Object.fromEntries(NAMES.map((name) => [name, field(name).value]));
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone ?? "";
    return { ...fields, zone, consent: field("consent").checked ? "yes" : "" };
  }

  /** Shows `words` beside the field `name`, announced; empty words take them away. False where there is no such place. */
  function showFault(name, words) {
    const place = faultOf(name);
    if (!place) return false;
    if (place.textContent !== words) place.textContent = words;
    field(name).setAttribute("aria-invalid", String(Boolean(words)));
    return true;
  }

  async function checkPhone() {
    const country = field("country").selectedOptions[0].textContent.replace(/ \(.*/, "");
    const found = await readPhone(field("phone").value, field("country").value, country);
    if (found.country) field("country").value = found.country;
    if (!found.fault) showFault("phone", "");
    document.getElementById("phone-said").textContent = found.shown ? `We will call ${found.shown}` : "";
    return found;
  }

  /** `{ fields }` as they would go, or `{ wrong }`, the number of faults; then the first of them has the focus. */
  async function checked() {
    const fields = typed();
    const { fault, number, country } = await checkPhone();
    const faults = { ...faultsIn(fields), ...(fault && { phone: fault }) };
    const wrong = Object.keys(fields).filter((name) => showFault(name, faults[name] ?? "") && faults[name]);
    if (!wrong.length) return { fields: { ...fields, phone: number, country } };
    field(wrong[0]).focus();
    return { wrong: wrong.length };
  }

  function fill(fields) {
    for (const name of NAMES) field(name).value = fields[name] ?? "";
    field("consent").checked = fields.consent === "yes";
    form.querySelector("[data-plan]").hidden = !fields.plan;
  }

  field("phone").addEventListener("focus", loadPlans, { once: true });
  for (const name of ["phone", "country"]) {
    field(name).addEventListener("input", checkPhone);
    field(name).addEventListener("change", async () => {
      if (field("phone").value) showFault("phone", (await checkPhone()).fault ?? "");
    });
  }
  // A fault goes while the student types: were it to go on the way out, the page would jump from under a click.
  form.addEventListener("input", ({ target: { name } }) => {
    const isWrong = field(name).getAttribute("aria-invalid") === "true";
    if (isWrong && name !== "phone") showFault(name, faultsIn(typed())[name] ?? "");
  });

  return { field, showFault, checked, fill };
}
