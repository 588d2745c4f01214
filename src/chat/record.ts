import { type Citation, quotesOf } from '../answer/answer.ts';
import type { Language } from '../language/language.ts';
import { plainText } from './plain.ts';
import type { Reply, ReplyKind } from './reply.ts';

/** A citation as plain data. */
export interface CitationRecord {
  readonly id: string;
  readonly label: string;
  readonly document: string;
  readonly year: number;
  /** The whole paragraph. */
  readonly text: string;
  /** The verbatim sentences that were quoted. */
  readonly quotes: readonly string[];
  readonly score: number;
}

/** A reply as one flat object: what `octopus ask --json` prints and the web API returns. */
export interface ReplyRecord {
  readonly question: string;
  readonly language: Language;
  readonly kind: ReplyKind;
  readonly answered: boolean;
  readonly reason: string | null;
  readonly confidence: number;
  readonly text: string;
  readonly citations: readonly CitationRecord[];
  readonly nearest: readonly CitationRecord[];
  /** Time taken, milliseconds. */
  readonly ms: number;
}

/** Flattens a reply; `ms` is the time it took. */
export function recordOf(question: string, reply: Reply, ms: number): ReplyRecord {
  const { answered, reason, confidence, citations, nearest } = reply.outcome;
  return {
    question,
    language: reply.language,
    kind: reply.kind,
    answered,
    reason,
    confidence: round(confidence),
    text: plainText(reply),
    citations: citations.map(citationRecord),
    nearest: nearest.map(citationRecord),
    ms: round(ms),
  };
}

function citationRecord(citation: Citation): CitationRecord {
  const { id, label, document, year, text } = citation.paragraph;
  return {
    id,
    label,
    document,
    year,
    text,
    quotes: quotesOf(citation),
    score: round(citation.score),
  };
}

/** A score or a confidence as it is told: to three places. */
export const round = (value: number) => Math.round(value * 1000) / 1000;
