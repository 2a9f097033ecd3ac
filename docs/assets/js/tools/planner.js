/** Puts days to the steps of a year's plan: overrides/planner.html. Days are counted in UTC, shown as they stand. */

const DAY = 86_400_000;
const WORDS = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });

/** The day `days` before `start`, both as yyyy-mm-dd: no time zone can move it. */
export const dayBefore = (start, days) => new Date(Date.parse(`${start}T00:00:00Z`) - days * DAY).toISOString().slice(0, 10);

/** Today where the student is, as yyyy-mm-dd. */
export function today(now = new Date()) {
  const two = (number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

const inWords = (day) => WORDS.format(Date.parse(`${day}T00:00:00Z`));

function attach(form) {
  const select = form.elements.start;
  const said = form.querySelector("[role=status]");
  const steps = [...document.querySelectorAll("[data-days]")];
  for (const option of [...select.options]) if (option.value <= today()) option.remove();
  if (!select.options.length) return; // a page that was built over a year ago: the table still holds
  select.selectedIndex = select.options.length - 1; // the month that leaves the most time

  function show() {
    const start = select.value;
    let late = 0;
    for (const step of steps) {
      const day = dayBefore(start, Number(step.dataset.days));
      const isLate = day < today();
      late += isLate;
      step.querySelector("[data-day]").textContent = inWords(day);
      step.querySelector(".planner__late").hidden = !isLate;
      step.classList.toggle("planner__step--late", isLate);
    }
    const first = steps.find((step) => !step.classList.contains("planner__step--late"));
    const next = first ? ` Next: ${first.querySelector("[data-title]").textContent}` : "";
    said.textContent = `${late ? `${late} ${late === 1 ? "step is" : "steps are"} late already.` : "Nothing is late yet."}${next}`;
    const file = select.selectedOptions[0].dataset.file;
    const link = form.querySelector("[data-calendar]");
    link.href = file;
    link.download = file.split("/").pop();
  }

  const part = (step, name) => step.querySelector(`[data-${name}]`).textContent;
  const text = () => steps.map((step) => `${part(step, "day")}: ${part(step, "title")} ${part(step, "do")}`).join("\n");

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
  select.addEventListener("change", show);
  document.querySelector("[data-files]").hidden = true;
  document.body.classList.add("planner-dated");
  form.hidden = false;
  show();
}

const form = document.querySelector("[data-planner]");
if (form) attach(form);
