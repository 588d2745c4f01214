/** A run of a text that is quoted or not. */
export interface Run {
  readonly text: string;
  readonly quoted: boolean;
}

/** Splits a paragraph's text where its quoted sentences begin and end. */
export function highlight(text: string, quotes: readonly string[]): readonly Run[] {
  const runs: Run[] = [];
  let at = 0;
  for (const [start, end] of rangesOf(text, quotes)) {
    const from = Math.max(start, at);
    if (end <= from) continue;
    if (from > at) runs.push({ text: text.slice(at, from), quoted: false });
    runs.push({ text: text.slice(from, end), quoted: true });
    at = end;
  }
  if (at < text.length) runs.push({ text: text.slice(at), quoted: false });
  return runs;
}

function rangesOf(text: string, quotes: readonly string[]): [number, number][] {
  return quotes
    .map((quote): [number, number] => [text.indexOf(quote), quote.length])
    .filter(([start]) => start >= 0)
    .map(([start, length]): [number, number] => [start, start + length])
    .sort(([a], [b]) => a - b);
}
