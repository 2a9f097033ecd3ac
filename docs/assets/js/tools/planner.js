/** Puts days to the steps of a year's plan, in the list and in the picture: overrides/planner.html. */

import { dayBefore, daysBetween, inShort, inWords, today } from "./days.js";
import { keep, NOT_KEPT, read } from "./kept.js";

const SOON = 21;

/** SVG knows no hidden attribute. */
const drawIf = (element, shown) => (shown ? element.removeAttribute("display") : element.setAttribute("display", "none"));

function attach(form) {
  const select = form.elements.start;
  const said = form.querySelector("[role=status]");
  const steps = [...document.querySelectorAll(".planner__step")];
  const picture = document.querySelector("[data-picture]");
  for (const option of [...select.options]) if (option.value <= today()) option.remove();
  if (!select.options.length) return; // a page that was built long ago: the table still holds
  const longest = Math.max(...steps.map(({ dataset }) => Number(dataset.days)));
  const inTime = [...select.options].find(({ value }) => dayBefore(value, longest) >= today());
  select.value = (inTime ?? select.options[select.options.length - 1]).value;
  for (const field of [select, form.elements.stay]) {
    const kept = read(field.name, (one) => [...field.options].some(({ value }) => value === one), null);
    if (kept) field.value = kept;
  }

  const wanted = () => steps.filter(({ dataset }) => dataset.stays.split(" ").includes(form.elements.stay.value));
  const isLate = (step) => dayBefore(select.value, Number(step.dataset.days)) < today();

  function show() {
    const start = select.value;
    const shown = wanted();
    for (const step of steps) {
      const day = dayBefore(start, Number(step.dataset.days));
      const late = isLate(step);
      const drawn = picture.querySelector(`[data-step="${step.dataset.step}"]`);
      step.hidden = !shown.includes(step);
      drawIf(drawn, !step.hidden);
      step.querySelector("[data-day]").textContent = inWords(day);
      drawn.querySelector("[data-day]").textContent = inShort(day);
      step.querySelector(".planner__late").hidden = !late;
      step.classList.toggle("planner__step--late", late);
      drawn.classList.toggle("picture__step--late", late);
    }
    const late = shown.filter(isLate).length;
    const first = shown.find((step) => !isLate(step));
    said.textContent =
      (late ? `${late} ${late === 1 ? "step is" : "steps are"} late already.` : "Nothing is late yet.") +
      (daysBetween(today(), start) <= SOON ? " Three weeks are too short for most hosts and visas: look at a later month." : "") +
      (first ? ` Next: ${part(first, "title")}` : "");
    drawToday(start);
    const link = form.querySelector("[data-calendar]");
    link.href = select.selectedOptions[0].dataset[form.elements.stay.value];
    link.download = link.href.split("/").pop();
  }

  /** Between the two steps around it, as far along as it is in days. */
  function drawToday(start) {
    const left = daysBetween(today(), start);
    const heights = steps.map((step) => [Number(step.dataset.days), picture.querySelector(`[data-step="${step.dataset.step}"]`).transform.baseVal[0].matrix.f]);
    const below = heights.findIndex(([days]) => days < left);
    const mark = picture.querySelector("[data-today]");
    drawIf(mark, below > 0);
    if (below < 1) return;
    const [[above, top], [under, bottom]] = [heights[below - 1], heights[below]];
    mark.setAttribute("transform", `translate(0 ${Math.round(top + ((bottom - top) * (above - left)) / (above - under))})`);
  }

  const part = (step, name) => step.querySelector(`[data-${name}]`).textContent;
  const text = () => wanted().map((step) => `${part(step, "day")}: ${part(step, "title")} ${part(step, "do")}`).join("\n");

  form.querySelector("[data-copy]").addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(text());
      said.textContent = "Copied.";
    } catch {
      getSelection().selectAllChildren(document.querySelector(".planner"));
      said.textContent = "The list is marked. Copy it with your phone's or keyboard's own command.";
    }
  });
  form.querySelector("[data-print]").addEventListener("click", () => print());
  form.querySelector("[data-keep]").addEventListener("click", () => {
    const kept = keep("start", select.value) && keep("stay", form.elements.stay.value);
    said.textContent = kept ? "It is in your plan, on this device." : NOT_KEPT;
  });
  form.addEventListener("change", show);
  addEventListener("pageshow", show);
  document.querySelector("[data-files]").hidden = true;
  document.body.classList.add("planner-dated");
  form.hidden = false;
  show();
}

attach(document.querySelector("[data-planner]"));
