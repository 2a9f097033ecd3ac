/**
 * The timer of a practice case: overrides/blocks/timer.html.
 * Counts by the clock, not by ticks, so a sleeping phone or a hidden page loses no time.
 */

const PARTS = [
  { field: "encounter", name: "With the patient" },
  { field: "note", name: "For the note" },
];
// Said aloud by screen readers, in seconds left; saying every second would drown the patient.
const SAID_AT = [600, 300, 120, 60, 30];

/** `125` seconds as `2:05`. */
export function clock(seconds) {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

/** `125` seconds as `2 minutes 5 seconds left`. */
export function words(seconds) {
  const count = (number, unit) => (number ? [`${number} ${unit}${number === 1 ? "" : "s"}`] : []);
  const parts = [...count(Math.floor(seconds / 60), "minute"), ...count(seconds % 60, "second")];
  return parts.length ? `${parts.join(" ")} left` : "Time is over";
}

function attach(form) {
  const find = (name) => form.querySelector(`[data-${name}]`);
  const [part, left, said, next, say] = ["part", "left", "said", "next", "say"].map(find);
  const main = form.querySelector("[type=submit]");
  let current = 0;
  let end = null; // when the part is over, in milliseconds; null while it stands still
  let rest = 0; // seconds left while it stands still
  let lastShown = 0;
  let ticking;

  const whole = () => Math.max(1, Math.min(120, Math.round(Number(form.elements[PARTS[current].field].value)) || 1)) * 60;
  const secondsLeft = () => (end === null ? rest : Math.max(0, Math.ceil((end - Date.now()) / 1000)));

  function show() {
    const seconds = secondsLeft();
    part.textContent = PARTS[current].name;
    left.textContent = clock(seconds);
    next.textContent = current === 0 ? "Go to the note" : "Back to the patient";
    main.textContent = end !== null ? "Pause" : rest > 0 && rest < whole() ? "Go on" : "Start";
    form.classList.toggle("timer__form--over", seconds === 0);
    if (end === null) return;
    // A late tick may jump over a mark: say it all the same.
    if (SAID_AT.some((mark) => seconds <= mark && lastShown > mark)) said.textContent = words(seconds);
    lastShown = seconds;
    if (seconds === 0) {
      stop();
      said.textContent = `${PARTS[current].name}: time is over`;
    }
  }

  function stop() {
    rest = secondsLeft();
    end = null;
    clearInterval(ticking);
    show();
  }

  function go() {
    if (rest === 0) rest = whole();
    lastShown = rest;
    end = Date.now() + rest * 1000;
    ticking = setInterval(show, 250);
    said.textContent = `${PARTS[current].name}: ${words(rest)}`;
    show();
  }

  function open(index) {
    stop();
    current = index;
    rest = whole();
    show();
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (end === null) return go();
    stop();
    said.textContent = `Paused: ${words(rest)}`;
  });
  form.addEventListener("reset", () => setTimeout(() => { open(0); said.textContent = ""; }));
  form.addEventListener("input", (event) => {
    if (event.target.name === PARTS[current].field && end === null) open(current);
  });
  next.addEventListener("click", () => open(1 - current));
  say.addEventListener("click", () => { said.textContent = ""; setTimeout(() => { said.textContent = words(secondsLeft()); }, 50); });
  open(0);
  form.hidden = false;
}

document.querySelectorAll(".timer__form").forEach(attach);
