import { Aim } from './aim.ts';
import type { Families } from './families.ts';
import type { Query } from './question.ts';
import { type PassageData, RUN, type TermData } from './tables.ts';
import { STRONG } from './variants.ts';

const TEXT = 1;
const HEADING = 1.2;
const SENTENCE_LINE = 0.8;
const TOPIC_LINE = 0.5;
/** What a word counts by where it stands, by kind of run. */
const WEIGHTS = Float64Array.of(TEXT, HEADING, SENTENCE_LINE, TOPIC_LINE);

/** What one passage has of one question. */
export interface Match {
  /** Weighted count of the best variant of each word of the question. */
  readonly counts: Float64Array;
  /** How well each word is stood for in the headings, 0..1. */
  readonly headings: Float64Array;
  /** 1 for each word that something strong stands for, anywhere and in the passage's own text. */
  readonly known: Uint8Array;
  readonly own: Uint8Array;
  /** Weighted count of each feature and of each pair. */
  readonly features: Float64Array;
  readonly pairs: Float64Array;
  /** How well each word is stood for in each sentence, sentence by sentence, 0..1. */
  readonly inSentence: Float64Array;
  /** 1 for each pair in each sentence, sentence by sentence. */
  readonly pairsInSentence: Uint8Array;
}

/** Reads a passage against a question. What it gives holds until it is called again. */
export type ReadMatch = (query: Query, passage: number) => Match;

/** Makes the reader of passages. */
export function matchReader(passages: PassageData, terms: TermData, families: Families): ReadMatch {
  const aim = new Aim(terms, families);
  const { firstRun, firstSentence, firstToken, tokens } = passages;
  const { isWanted } = aim;
  let space = new Space(0, 0, 0, 0);
  return (query, passage) => {
    aim.at(query);
    const sentences = (firstSentence[passage + 1] ?? 0) - (firstSentence[passage] ?? 0);
    space = space.cleared(aim, sentences);
    const to = firstToken[firstRun[passage + 1] ?? 0] ?? 0;
    const place = { run: firstRun[passage] ?? 0, paired: -1, pairedAt: -1 };
    for (let at = firstToken[place.run] ?? 0; at < to; at += 1) {
      const token = tokens[at] ?? 0;
      // The number of a word, whether it stands in the text or beside it.
      const word = token ^ (token >> 31);
      if (isWanted[word] === 1) countWord(word, at, place, passages, terms, aim, space);
    }
    space.finish(aim);
    return space;
  };
}

/** Where reading is: the run, and the last stem of a pair of the question in it. */
interface Place {
  run: number;
  paired: number;
  pairedAt: number;
}

function countWord(
  word: number,
  at: number,
  place: Place,
  { firstToken, tokens, runKinds, runSentences }: PassageData,
  { stemOfWord, prefixOfWord }: TermData,
  aim: Aim,
  space: Space,
): void {
  while ((firstToken[place.run + 1] ?? 0) <= at) {
    place.run += 1;
    place.paired = -1;
  }
  const kind = runKinds[place.run] ?? RUN.text;
  const sentence = runSentences[place.run] ?? -1;
  const stem = stemOfWord[word] ?? 0;
  const prefix = prefixOfWord[word] ?? -1;
  count(aim.ofStem[stem] ?? 0, kind, sentence, aim, space);
  if (prefix >= 0) count(aim.ofPrefix[prefix] ?? 0, kind, sentence, aim, space);
  count(aim.ofWord[word] ?? 0, kind, sentence, aim, space);
  if (aim.isPaired[stem] === 0 || (tokens[at] ?? 0) < 0) return;
  if (place.paired >= 0 && place.pairedAt === at - 1)
    countPairs(place.paired, stem, kind, sentence, aim, space);
  place.paired = stem;
  place.pairedAt = at;
}

/** The counters of a match; made anew only when they are too small. */
class Space implements Match {
  readonly counts: Float64Array;
  readonly headings: Float64Array;
  readonly known: Uint8Array;
  readonly own: Uint8Array;
  readonly features: Float64Array;
  readonly pairs: Float64Array;
  readonly inSentence: Float64Array;
  readonly pairsInSentence: Uint8Array;
  /** Weighted count of each slot. */
  readonly slots: Float64Array;
  readonly sentences: number;

  constructor(terms: number, slots: number, pairs: number, sentences: number) {
    this.counts = new Float64Array(terms);
    this.headings = new Float64Array(terms);
    this.known = new Uint8Array(terms);
    this.own = new Uint8Array(terms);
    this.features = new Float64Array(slots);
    this.slots = new Float64Array(slots);
    this.pairs = new Float64Array(pairs);
    this.inSentence = new Float64Array(terms * sentences);
    this.pairsInSentence = new Uint8Array(pairs * sentences);
    this.sentences = sentences;
  }

  cleared({ query: { terms, pairs }, next }: Aim, sentences: number): Space {
    if (
      this.counts.length < terms.length ||
      this.slots.length < next.length ||
      this.pairs.length < pairs.length ||
      this.sentences < sentences
    )
      return new Space(
        Math.max(terms.length, this.counts.length),
        Math.max(next.length, this.slots.length),
        Math.max(pairs.length, this.pairs.length),
        Math.max(sentences, this.sentences),
      );
    this.counts.fill(0, 0, terms.length);
    this.headings.fill(0, 0, terms.length);
    this.known.fill(0, 0, terms.length);
    this.own.fill(0, 0, terms.length);
    this.slots.fill(0, 0, next.length);
    this.features.fill(0, 0, next.length);
    this.pairs.fill(0, 0, pairs.length);
    this.inSentence.fill(0, 0, terms.length * sentences);
    this.pairsInSentence.fill(0, 0, pairs.length * sentences);
    return this;
  }

  /** In each word of the question the best of what stands for it counts. */
  finish({ next, term, quality, feature }: Aim): void {
    for (let slot = 1; slot < next.length; slot += 1) {
      if (feature[slot] !== -1) continue;
      const at = term[slot] ?? 0;
      const count = (this.slots[slot] ?? 0) * (quality[slot] ?? 0);
      if (count > (this.counts[at] ?? 0)) this.counts[at] = count;
    }
  }
}

function count(first: number, kind: number, sentence: number, aim: Aim, space: Space): void {
  const weight = WEIGHTS[kind] ?? TEXT;
  for (let slot = first; slot > 0; slot = aim.next[slot] ?? 0) {
    const feature = aim.feature[slot] ?? -1;
    if (feature >= 0) {
      space.features[feature] = (space.features[feature] ?? 0) + weight;
      continue;
    }
    space.slots[slot] = (space.slots[slot] ?? 0) + weight;
    const quality = aim.quality[slot] ?? 0;
    const term = aim.term[slot] ?? 0;
    if (quality >= STRONG) {
      space.known[term] = 1;
      if (kind === RUN.text) space.own[term] = 1;
    }
    if (kind === RUN.heading) {
      if (quality > (space.headings[term] ?? 0)) space.headings[term] = quality;
    } else if (sentence >= 0) {
      const place = sentence * aim.query.terms.length + term;
      if (quality > (space.inSentence[place] ?? 0)) space.inSentence[place] = quality;
    }
  }
}

function countPairs(
  first: number,
  second: number,
  kind: number,
  sentence: number,
  { query: { pairs } }: Aim,
  space: Space,
): void {
  for (let at = 0; at < pairs.length; at += 1) {
    const pair = pairs[at];
    if (pair?.first !== first || pair.second !== second) continue;
    space.pairs[at] = (space.pairs[at] ?? 0) + (WEIGHTS[kind] ?? TEXT);
    if (sentence >= 0) space.pairsInSentence[sentence * pairs.length + at] = 1;
  }
}
