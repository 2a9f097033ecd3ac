/**
 * Text into the words that search compares: small letters, no accents, no plural, and a sign for each meaning.
 *
 * Every group of synonyms is one meaning. A text that says "letter of recommendation" and a student who types
 * "lor" get the same sign, so they meet without either being rewritten.
 */

// Words that say nothing about the topic, English and Hinglish.
const EMPTY = new Set(
  ("a about after all also am an and any are as at be been before but by can cant could did do does doing dont for from get go had " +
    "has have he her here him his how i if im in into is it its just like me my need no not of on one only or our out she should " +
    "so some still than that the their them then there these they this those to too up us want was we were what whats when where which " +
    "who whose why will with would yes you your hai hain ka ke ki ko kya koi main mein mera meri mujhe nahi par se sir maam please pls " +
    "hi hello really actually now most more very ok").split(" "),
);

/** Small letters without accents; every other sign is a gap. */
export function plain(text) {
  return text.toLowerCase().normalize("NFKD").replace(/[\u0300-\u036f'’]/g, "").replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}

/** A word without its English plural, and with British spelling. */
export function stem(word) {
  if (word.length > 4) word = word.replace(/iz(e|ed|es|ing|ation|ations)$/, "is$1");
  if (word.length > 4 && word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  if (word.length > 4 && /(ss|sh|ch|x)es$/.test(word)) return word.slice(0, -2);
  if (word.length > 3 && word.endsWith("s") && !/(ss|us|is)$/.test(word)) return word.slice(0, -1);
  return word;
}

export const isEmpty = (word) => EMPTY.has(word);

export const words = (text) => plain(text).split(" ").filter(Boolean).map(stem);

/** Finds the meanings in a list of words. `groups` are lists of words and phrases that mean the same. */
export class Meanings {
  constructor(groups) {
    this.byFirst = new Map(); // first word of a phrase -> [[its words, its sign]], the longest first
    groups.forEach((group, number) => {
      for (const phrase of group) {
        const parts = words(phrase);
        if (!parts.length) continue;
        const same = this.byFirst.get(parts[0]) ?? [];
        this.byFirst.set(parts[0], [...same, [parts, `=${number}`]]);
      }
    });
    for (const phrases of this.byFirst.values()) phrases.sort((a, b) => b[0].length - a[0].length);
    this.known = new Set(groups.flat().flatMap(words));
  }

  /** The words that tell something, with the sign of every meaning that they name. */
  read(list) {
    const found = [];
    list.forEach((word, at) => {
      if (!isEmpty(word)) found.push(word);
      for (const [parts, sign] of this.byFirst.get(word) ?? []) {
        if (parts.every((part, step) => list[at + step] === part)) found.push(sign);
      }
    });
    return found;
  }
}
