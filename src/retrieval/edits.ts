/**
 * Every word that differs by one letter left out, put in or replaced, or by two
 * neighbours that changed places (Damerau, CACM 1964).
 */
export function neighbours(word: string, letters: readonly string[]): string[] {
  const found: string[] = [];
  for (let at = 0; at <= word.length; at += 1) {
    const before = word.slice(0, at);
    const after = word.slice(at + 1);
    if (at < word.length) found.push(before + after);
    if (after !== '') found.push(before + after.charAt(0) + word.charAt(at) + after.slice(1));
    for (const letter of letters) {
      found.push(before + letter + word.slice(at));
      if (at < word.length) found.push(before + letter + after);
    }
  }
  return found.filter((each) => each !== word);
}

/** Whether two words differ by one letter or by two neighbours that changed places. */
export function isNeighbour(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1);
  if (short.slice(at + 1) === long.slice(at + 1)) return true;
  const isSwapped = short[at] === long[at + 1] && short[at + 1] === long[at];
  return isSwapped && short.slice(at + 2) === long.slice(at + 2);
}

/** Whether another word differs from a word by at most so many letters left out, put in or replaced (Levenshtein). */
export function withinEdits(word: string, most: number): (other: string) => boolean {
  const own = lettersIn(word);
  let row = new Uint8Array(word.length + 1);
  let next = new Uint8Array(word.length + 1);
  return (other) => {
    const letters = lettersIn(other);
    // Each edit takes one letter away or brings one in.
    if (countOf(own & ~letters) > most || countOf(letters & ~own) > most) return false;
    for (let place = 0; place <= word.length; place += 1) row[place] = place;
    for (let at = 1; at <= other.length; at += 1) {
      const letter = other.charCodeAt(at - 1);
      let least = at;
      next[0] = at;
      for (let place = 1; place <= word.length; place += 1) {
        const through = (row[place - 1] ?? 0) + (letter === word.charCodeAt(place - 1) ? 0 : 1);
        const around = Math.min(row[place] ?? 0, next[place - 1] ?? 0) + 1;
        next[place] = Math.min(through, around);
        least = Math.min(least, through, around);
      }
      if (least > most) return false;
      [row, next] = [next, row];
    }
    return (row[word.length] ?? 0) <= most;
  };
}

/** A bit for each letter of a word, by its code; some letters share one. */
function lettersIn(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
}

function countOf(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count += 1;
  return count;
}
