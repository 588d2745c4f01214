import { Aim } from './aim.ts';
import type { Families } from './families.ts';
import { type Match, MatchCounters } from './match-counters.ts';
import type { Query } from './question.ts';
import { type PassageData, RUN, type TermData } from './tables.ts';
import { STRONG } from './variants.ts';

const TEXT = 1;
const HEADING = 1.2;
const SENTENCE_LINE = 0.8;
const TOPIC_LINE = 0.5;
/** What a word counts by where it stands, by kind of run. */
const WEIGHTS = Float64Array.of(TEXT, HEADING, SENTENCE_LINE, TOPIC_LINE);

/** Reads a passage against a question. What it gives holds until it is called again. */
export type ReadMatch = (query: Query, passage: number) => Match;

/** Makes the reader of passages. */
export function matchReader(passages: PassageData, terms: TermData, families: Families): ReadMatch {
  const aim = new Aim(terms, families);
  const { firstRun, firstSentence, firstToken, tokens } = passages;
  const { isWanted } = aim;
  let space = new MatchCounters(0, 0, 0, 0);
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
  space: MatchCounters,
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

function count(
  first: number,
  kind: number,
  sentence: number,
  aim: Aim,
  space: MatchCounters,
): void {
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
  space: MatchCounters,
): void {
  for (let at = 0; at < pairs.length; at += 1) {
    const pair = pairs[at];
    if (pair?.first !== first || pair.second !== second) continue;
    space.pairs[at] = (space.pairs[at] ?? 0) + (WEIGHTS[kind] ?? TEXT);
    if (sentence >= 0) space.pairsInSentence[sentence * pairs.length + at] = 1;
  }
}
