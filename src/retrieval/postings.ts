import { sizeOf } from './string-table.ts';
import type { PassageData, PostingData, TermData } from './tables.ts';

const MOST_COUNTED = 255;

/** Turns passages inside out: from each stem to where it stands. Counted first, then filled, so that nothing grows. */
export function postingsOf(passages: PassageData, terms: TermData): PostingData {
  const stems = sizeOf(terms.stems);
  const offsets = new Uint32Array(stems + 1);
  eachStem(passages, terms, (stem) => {
    offsets[stem + 1] = (offsets[stem + 1] ?? 0) + 1;
  });
  for (let stem = 0; stem < stems; stem += 1)
    offsets[stem + 1] = (offsets[stem + 1] ?? 0) + (offsets[stem] ?? 0);
  const next = offsets.slice(0, stems);
  const found = new Uint32Array(offsets[stems] ?? 0);
  const counts = new Uint8Array(found.length);
  eachStem(passages, terms, (stem, passage, count) => {
    const at = next[stem] ?? 0;
    found[at] = passage;
    counts[at] = Math.min(MOST_COUNTED, count);
    next[stem] = at + 1;
  });
  return { offsets, passages: found, counts };
}

/** Visits each different stem of each passage. */
function eachStem(
  { firstRun, firstToken, tokens }: PassageData,
  { stems, stemOfWord }: TermData,
  visit: (stem: number, passage: number, count: number) => void,
): void {
  const counts = new Uint32Array(sizeOf(stems));
  for (let passage = 0; passage + 1 < firstRun.length; passage += 1) {
    const from = firstToken[firstRun[passage] ?? 0] ?? 0;
    const to = firstToken[firstRun[passage + 1] ?? 0] ?? 0;
    for (let at = from; at < to; at += 1) {
      const stem = stemAt(tokens, at, stemOfWord);
      counts[stem] = (counts[stem] ?? 0) + 1;
    }
    for (let at = from; at < to; at += 1) {
      const stem = stemAt(tokens, at, stemOfWord);
      const count = counts[stem] ?? 0;
      if (count === 0) continue;
      visit(stem, passage, count);
      counts[stem] = 0;
    }
  }
}

function stemAt(tokens: Int32Array, at: number, stemOfWord: Int32Array): number {
  const token = tokens[at] ?? 0;
  return stemOfWord[token < 0 ? ~token : token] ?? 0;
}
