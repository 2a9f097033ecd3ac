/** The list of hosts: overrides/partials/guide/hosts. Without this script the whole table stands there. */

import { comparedInAddress, readAddress, values, writeAddress } from "./address.js";
import { attachCompare } from "./compare.js";
import { active, choose, sorted } from "./filters.js";
import { attachMap } from "./map.js";
import { addWords, fetchRows, readRows } from "./rows.js";

// More rows at once make a slow phone stumble at every letter.
const SHOWN = 100;

const form = document.querySelector(".filters");
const table = document.querySelector(".hosts__table");
const said = document.querySelector("[data-said]");
const none = document.querySelector(".filters__none");
const more = document.querySelector("[data-more]");
const pages = document.querySelector(".hosts__pages");
let rows, fitting; // all rows, and those that are left
let mark, compare; // what the map and the comparison do

/** Those of this page, and of the pages that continue a long list. */
async function allRows() {
  const others = [...(pages?.querySelectorAll("a:not([aria-current])") ?? [])].map((link) => fetchRows(link.href));
  try {
    const found = [readRows(table), ...(await Promise.all(others))].flat();
    pages?.remove();
    return found;
  } catch {
    return readRows(table); // the links to the other pages stay
  }
}

function draw(count) {
  const shown = fitting.slice(0, count);
  shown.forEach(compare.pick);
  table.tBodies[0].replaceChildren(...shown.map(({ element }) => element));
  table.hidden = !fitting.length;
  more.hidden = fitting.length <= count;
  more.textContent = `Show all ${fitting.length}`;
}

/** What a filter is called, with its value: `State: Texas (6)`. */
function nameOf(name) {
  const field = form.elements[name];
  const value = field.selectedOptions?.[0].textContent ?? field.value;
  return `${field.labels[0].textContent}: ${value}`;
}

/** Why nothing fits: how many hosts each filter alone keeps away. */
function explain(wanted) {
  none.hidden = fitting.length > 0;
  if (fitting.length) return;
  const template = none.querySelector("template");
  const ways = active(wanted).map((name) => {
    const item = template.content.cloneNode(true);
    const button = item.querySelector("button");
    const left = choose(rows, { ...wanted, [name]: "" }).fitting.length;
    button.textContent = `${nameOf(name)}. Without it: ${left}`;
    button.addEventListener("click", () => {
      form.elements[name].value = "";
      changed();
      form.elements[name].focus();
    });
    return item;
  });
  none.querySelector("ul").replaceChildren(...ways);
}

function update() {
  const wanted = values(form);
  const { fitting: found, unsaid } = choose(rows, wanted);
  fitting = sorted(found, wanted.sort);
  draw(SHOWN);
  mark(wanted.state);
  explain(wanted);
  const count = found.length ? `${found.length} of ${rows.length} hosts.` : "No host that we know fits all of this.";
  const rest = unsaid ? ` For ${unsaid} more, what we read does not say.` : "";
  said.textContent = count + rest;
}

const keep = () => writeAddress(values(form), compare.slugs());

/** After a change that no field tells of by itself. */
function changed() {
  update();
  keep();
}

function follow() {
  readAddress(form);
  compare.set(comparedInAddress());
  update();
}

let asked = false;
async function fetchWords() {
  if (asked) return;
  asked = true;
  try {
    await addWords(rows, `${form.dataset.base.replace(/\/?$/, "/")}hosts.json`);
    update();
  } catch {
    asked = false; // the rows' own words must do until the network is back
  }
}

// In a function, not at the top: a module that waits is a mistake to the oldest browsers.
async function start() {
  rows = await allRows();
  mark = attachMap(document.querySelector(".tile-map"), (code) => {
    form.elements.state.value = code;
    changed();
  });
  compare = attachCompare(document.getElementById("compare"), rows, () => keep());
  form.addEventListener("input", update);
  // Not at every letter: browsers limit how often an address may change. Back takes one choice away.
  form.addEventListener("change", keep);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(changed));
  more.addEventListener("click", () => {
    const next = fitting[SHOWN].element;
    draw(fitting.length);
    next.querySelector("a").focus();
  });
  addEventListener("popstate", follow);
  form.elements.q.addEventListener("focus", fetchWords);

  form.hidden = false;
  follow();
  // A shared list is what its reader wants to see first.
  if (location.search && !location.hash) form.scrollIntoView();
  if (form.elements.q.value) fetchWords();
}

start();
