/** Mends a word that no page holds: the nearest word that one does. */

/** Letters to change, put in, leave out or swap to make `b` of `a` (Damerau, optimal string alignment). */
export function distance(a, b, most) {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before = [];
  let above = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const line = [row];
    let least = row;
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min(above[column] + 1, line[column - 1] + 1, above[column - 1] + (same ? 0 : 1));
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        cost = Math.min(cost, before[column - 2] + 1);
      }
      line.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    [before, above] = [above, line];
  }
  return above[b.length];
}

export class Spelling {
  /** `counts`: a Map of each word to how often it stands in the guides. */
  constructor(counts) {
    this.counts = counts;
    this.byLength = new Map();
    for (const word of counts.keys()) {
      if (!this.byLength.has(word.length)) this.byLength.set(word.length, []);
      this.byLength.get(word.length).push(word);
    }
  }

  knows(word) {
    return this.counts.has(word);
  }

  /** The nearest known word in a list, or two words that were run together, or null. */
  mend(word) {
    const near = this.nearest(word);
    if (near) return [near];
    for (let cut = word.length - 2; cut > 1; cut -= 1) {
      const pair = [word.slice(0, cut), word.slice(cut)];
      if (pair.every((part) => this.knows(part))) return pair;
    }
    return null;
  }

  /** Short words and numbers are not guessed at. */
  nearest(word) {
    if (word.length < 3 || /\d/.test(word)) return null;
    const most = word.length < 6 ? 1 : 2;
    let best = null;
    let bestScore = Infinity;
    for (let length = word.length - most; length <= word.length + most; length += 1) {
      for (const known of this.byLength.get(length) ?? []) {
        const steps = distance(word, known, most);
        if (steps > most) continue;
        // A slip in the first letter is rare; of equals, the commoner word.
        const score = steps + (known[0] === word[0] ? 0 : 0.5) - Math.min(this.counts.get(known), 1000) / 2500;
        if (score < bestScore) [best, bestScore] = [known, score];
      }
    }
    return best;
  }
}
