/** Answers a student's words with pages of the guide. Reads the index of hooks/guidebook/search_index.py. */

import MiniSearch from "../vendor/minisearch.js";
import { Spelling } from "./spelling.js";
import { isEmpty, Meanings, words } from "./words.js";

const BOOST = { question: 3, heading: 2, title: 3, description: 1.5, text: 1 };
// A page is as good as its best section; the others only break ties.
const OTHERS = 0.12;
// What a student can do at once comes first; what the site says of itself comes last.
// A host is wanted by its name; one that is closed, last of all.
const KINDS = { contact: 1.6, tool: 1.6, about: 0.5, host: 0.6, closed: 0.4 };
// A word's meaning stands behind the guide that says more.
const TERMS = 0.45;

export class Engine {
  constructor(index) {
    this.pages = index.pages;
    this.actions = index.actions;
    this.meanings = new Meanings(index.synonyms);
    this.entries = [];
    const counts = new Map();
    const tokens = (text) => this.meanings.read(words(text));
    this.search = new MiniSearch({
      fields: Object.keys(BOOST),
      tokenize: tokens,
      processTerm: (term) => term,
      searchOptions: { boost: BOOST, tokenize: (text) => text.split(" "), processTerm: (term) => term },
    });
    const add = (entry) => this.entries.push({ id: this.entries.length, ...entry });
    index.sections.forEach(([page, anchor, heading, text], at) => {
      const first = at === 0 || index.sections[at - 1][0] !== page;
      add({ page, anchor, heading, text, title: this.pages[page].t, description: first ? this.pages[page].d : "" });
    });
    for (const [page, anchor, question, answer] of index.questions) {
      add({ page, anchor, question, text: answer, title: this.pages[page].t, kind: "question" });
    }
    for (const [id, term, means, page] of index.terms) add({ page, term: id, heading: term, text: means, kind: "term" });
    this.search.addAll(this.entries);
    for (const entry of this.entries) {
      for (const field of Object.keys(BOOST)) {
        for (const word of words(entry[field] ?? "")) counts.set(word, (counts.get(word) ?? 0) + 1);
      }
    }
    for (const word of this.meanings.known) counts.set(word, counts.get(word) ?? 1);
    this.spelling = new Spelling(counts);
  }

  /** `{ words, mended }`: the words of the query with slips mended, and `[typed, read as]` for each slip. */
  read(query) {
    const mended = [];
    const typed = words(query);
    const list = typed.flatMap((word, at) => {
      if (this.spelling.knows(word) || isEmpty(word)) return [word];
      // The last word may be half typed.
      if (at === typed.length - 1 && !/\s$/.test(query) && word.length > 2 && this.starts(word)) return [word];
      const better = this.spelling.mend(word);
      if (better) mended.push([word, better.join(" ")]);
      return better ?? [word];
    });
    return { words: list, mended };
  }

  starts(beginning) {
    for (const word of this.spelling.counts.keys()) if (word.startsWith(beginning)) return true;
    return false;
  }

  /** The best pages for a query, each with its best sections: `[{ page, score, entries }]`, at most `count`. */
  find(query, count = 8) {
    const { words: list, mended } = this.read(query);
    let terms = this.meanings.read(list);
    if (!terms.length) terms = list;
    if (!terms.length) return { results: [], mended };
    const last = list[list.length - 1];
    const open = !/\s$/.test(query) && !this.spelling.knows(last);
    const hits = this.search.search([...new Set(terms)].join(" "), {
      prefix: (term) => open && term === last,
      combineWith: "OR",
    });
    const groups = new Map();
    for (const hit of hits) {
      const entry = this.entries[hit.id];
      const key = entry.kind === "term" ? `term ${entry.term}` : entry.page;
      const group = groups.get(key) ?? { page: entry.page, score: 0, entries: [] };
      const weight = entry.kind === "term" ? TERMS : (KINDS[this.pages[entry.page].k] ?? 1);
      group.score += hit.score * weight * OTHERS ** group.entries.length;
      if (group.entries.length < 3) group.entries.push({ ...entry, score: hit.score });
      groups.set(key, group);
    }
    const results = [...groups.values()].sort((a, b) => b.score - a.score).slice(0, count);
    return { results, mended };
  }

  /** What the box shows for a query: results in plain pieces, and how the words were read. */
  answer(query) {
    const { results, mended } = this.find(query);
    const { words: list } = this.read(query);
    const wanted = new Set(this.meanings.read(list).filter((word) => !word.startsWith("=")));
    return {
      read: list.join(" "),
      mended,
      results: results.map((result) => this.show(result, wanted)),
    };
  }

  show({ entries }, wanted) {
    const [best, ...others] = entries;
    const marked = (text) => mark(text, wanted);
    if (best.kind === "term") {
      return { kind: "term", address: `glossary/#${best.term}`, title: marked(best.heading), where: "", text: marked(snippet(best.text, wanted)), more: [] };
    }
    const page = this.pages[best.page];
    const address = (entry) => page.u + (entry.anchor ? `#${entry.anchor}` : "");
    const name = (entry) => entry.question || entry.heading || page.t;
    const seen = new Set([address(best), page.u]);
    return {
      kind: best.kind ?? page.k,
      address: address(best),
      title: marked(best.question ?? page.t),
      where: best.question ? page.t : best.heading,
      text: marked(snippet(best.text, wanted)),
      more:
        page.k === "contact"
          ? this.actions.map(([label, link]) => ({ link, title: [[label, false]] }))
          : others
              .filter((entry) => !seen.has(address(entry)) && seen.add(address(entry)))
              .map((entry) => ({ address: address(entry), title: marked(name(entry)) })),
    };
  }
}

const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}]+)?/gu;

/** Cuts `text` into `[piece, wanted]`. */
function mark(text, wanted) {
  const pieces = [];
  let end = 0;
  for (const match of text.matchAll(WORD)) {
    if (!words(match[0]).some((word) => wanted.has(word))) continue;
    if (match.index > end) pieces.push([text.slice(end, match.index), false]);
    pieces.push([match[0], true]);
    end = match.index + match[0].length;
  }
  if (end < text.length) pieces.push([text.slice(end), false]);
  return pieces;
}

/** The 30 words of `text` that hold most of the wanted ones. */
function snippet(text, wanted, length = 30) {
  const list = text.split(" ");
  if (list.length <= length) return text;
  const hits = list.map((word) => (words(word).some((one) => wanted.has(one)) ? 1 : 0));
  let sum = hits.slice(0, length).reduce((total, hit) => total + hit, 0);
  let [best, most] = [0, sum];
  for (let start = 1; start + length <= list.length; start += 1) {
    sum += hits[start + length - 1] - hits[start - 1];
    if (sum > most) [best, most] = [start, sum];
  }
  const cut = list.slice(best, best + length).join(" ");
  return `${best ? "… " : ""}${cut}${best + length < list.length ? " …" : ""}`;
}
