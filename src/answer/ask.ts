import type { Document, Knowledge } from '../knowledge/document.ts';
import type { Library } from '../library.ts';
import type { Hit } from '../retrieval/retrieve.ts';
import type { Answer, Citation, FactKind, Refusal } from './answer.ts';
import { confidenceOf, evidenceOf } from './evidence.ts';
import { type Wanted, wantedBy } from './facts.ts';
import { nearestOf } from './nearest.ts';
import { otherLanguagesFor } from './other-languages.ts';
import { chooseSentences } from './sentences.ts';
import { yearsAsked, yearsMentioned, yearsOf } from './years.ts';

/** From this confidence on the documents are said to answer; see docs/retrieval.md. */
const ANSWERS = 0.35;
const MOST_CITATIONS = 3;
/** A further paragraph is cited when its score is this share of the best one's. */
const ALSO_SPEAKS = 0.75;
/** The same for the best paragraph of the other year: both conferences are shown when both speak. */
const OTHER_YEAR_SPEAKS = 0.6;
/** Only within this difference of scores does the newer document come first. */
const NEWER_FIRST = 0.02;
/** What a paragraph without the wanted kind of fact keeps of its score. */
const LACKS_FACT = 0.75;

export interface AskOptions {
  /** Years to look in, overriding those the question names. */
  readonly years?: readonly number[];
  /** Ids of documents to look in; all when absent. */
  readonly documents?: readonly string[];
  /** The question before this one, when this one points back at it. */
  readonly context?: string;
}

/** Answers a question from the documents, or says why they do not. */
export async function answerQuestion(
  { knowledge, retrieve, sameMeaning }: Library,
  question: string,
  options: AskOptions = {},
): Promise<Answer> {
  const known = yearsOf(knowledge);
  const named = yearsAsked(question, known, (year) => yearsMentioned(knowledge).has(year));
  const { documents, context } = options;
  const years = options.years ?? (named.known.length > 0 ? named.known : undefined);
  const unknown = [...named.unknown, ...(years ?? []).filter((year) => !known.includes(year))];
  const wanted = wantedBy(question, sameMeaning);
  const hits = preferring(wanted, await retrieve(question, { years, documents, context }));
  const own =
    context === undefined
      ? []
      : await retrieve(question, { paragraphs: hits.map(({ paragraph }) => paragraph.id) });
  const cite = (hit: Hit) => ({ ...citationOf(ownOf(hit, own), wanted), score: hit.score });
  const otherLanguages = otherLanguagesFor(question, within(knowledge, years, documents));
  const refuse = (reason: Refusal, confidence: number): Answer => ({
    found: false,
    confidence,
    reason,
    ...(otherLanguages && reason.why !== 'other-year' ? { otherLanguages } : {}),
    nearest: nearestOf(hits, knowledge).map(cite),
  });
  if (unknown.length > 0) return refuse({ why: 'other-year', years: unknown, known }, 0);
  const [best, next] = hits;
  if (!best) return refuse({ why: 'no-evidence' }, 0);
  const evidence = evidenceOf(question, [best, next], wanted);
  const confidence = confidenceOf(evidence);
  if (confidence < ANSWERS)
    return refuse(reasonFor(best, evidence.fact > 0 ? wanted.fact : undefined), confidence);
  if (breaksOff(best)) return refuse({ why: 'breaks-off' }, confidence);
  const chosen = inOrder(choose(hits));
  return {
    found: true,
    confidence,
    citations: chosen.map(cite),
    further: hits.filter((hit) => !chosen.includes(hit) && hit.score > best.score / 2).map(cite),
  };
}

/** The documents that are looked in. */
function within(
  { documents }: Knowledge,
  years: readonly number[] | undefined,
  ids: readonly string[] | undefined,
): Document[] {
  return documents.filter(
    ({ id, year }) => (years?.includes(year) ?? true) && (ids?.includes(id) ?? true),
  );
}

/**
 * The hit by the question's own words, when they stand in a sentence: with
 * those of its context, what was quoted before would be quoted again.
 */
function ownOf(hit: Hit, own: readonly Hit[]): Hit {
  const found = own.find(({ paragraph }) => paragraph === hit.paragraph);
  return found?.sentences.some(({ score }) => score > 0) ? found : hit;
}

/** Puts a hit that cannot hold the wanted kind of fact behind those that can and are nearly as good. */
export function preferring(wanted: Wanted, hits: readonly Hit[]): Hit[] {
  if (wanted.fact === undefined) return [...hits];
  const weighted = hits.map((hit) =>
    wanted.isIn(hit.paragraph.text) ? hit : withScore(hit, hit.score * LACKS_FACT),
  );
  return weighted.sort((a, b) => b.score - a.score);
}

function withScore({ paragraph, weights, own, sentences, missing }: Hit, score: number): Hit {
  return { paragraph, score, weights, own, sentences, missing };
}

/** Whether the sentence that fits best ends in a colon after which the source has nothing. */
function breaksOff({ paragraph, sentences }: Hit): boolean {
  if (paragraph.note === undefined) return false;
  const [best] = [...sentences].sort((a, b) => b.score - a.score);
  return best !== undefined && paragraph.text.slice(best.start, best.end).endsWith(':');
}

/** The citation of a hit: its best sentences. */
export function citationOf(hit: Hit, wanted?: Wanted): Citation {
  return { paragraph: hit.paragraph, ranges: chooseSentences(hit, wanted), score: hit.score };
}

function choose(hits: readonly Hit[]): Hit[] {
  const [best] = hits;
  if (!best) return [];
  const others = hits.slice(1);
  const otherYear = others.find(
    ({ paragraph, score }) =>
      paragraph.year !== best.paragraph.year && score >= OTHER_YEAR_SPEAKS * best.score,
  );
  const close = others.filter((hit) => hit !== otherYear && hit.score >= ALSO_SPEAKS * best.score);
  return [best, ...(otherYear ? [otherYear] : []), ...close].slice(0, MOST_CITATIONS);
}

function inOrder(hits: readonly Hit[]): Hit[] {
  const sorted = [...hits].sort((a, b) => b.score - a.score);
  const [first, second] = sorted;
  const swap =
    first &&
    second &&
    first.score - second.score <= NEWER_FIRST &&
    second.paragraph.year > first.paragraph.year;
  return swap ? [second, first, ...sorted.slice(2)] : sorted;
}

function reasonFor(hit: Hit, fact: FactKind | undefined): Refusal {
  if (fact !== undefined) return { why: 'fact-not-said', fact };
  const words = hit.missing
    .filter(({ elsewhere, name }) => !elsewhere || name)
    .map(({ word }) => word);
  return words.length > 0
    ? { why: 'unknown-words', words: words.slice(0, 3) }
    : { why: 'weak-evidence' };
}
