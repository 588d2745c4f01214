import type { Document, Knowledge, Paragraph } from '../knowledge/document.ts';
import { clearLanguage, textLanguage } from '../language/text-language.ts';

/** The languages of a collection. */
export interface PassageLanguages {
  /** ISO 639-1 code of each paragraph, in the order of the knowledge's paragraphs. */
  readonly each: readonly string[];
  /** Every language and the share of the paragraphs that are in it, the main one first. */
  readonly shares: readonly LanguageShare[];
}

export interface LanguageShare {
  readonly language: string;
  /** 0..1 */
  readonly share: number;
}

/** What a document or paragraph says when nobody told its language. */
const UNTOLD = new Set(['', 'und', 'unknown', 'mul', 'zxx']);
/** Characters of a document by which its language is told, and of each of its paragraphs. */
const SAMPLE = 800;
const PIECE = 200;
const NOBODY_KNOWS = 'und';

/**
 * The language of each paragraph: as declared, else its document's, else that of
 * most documents, unless the text clearly tells another.
 */
export function passageLanguages({ documents, paragraphs }: Knowledge): PassageLanguages {
  const main = mainOf(
    documents.map((document) => declared(document) ?? textLanguage(sampleOf(document))),
  );
  const ofDocument = new Map(
    documents.map((document) => [
      document.id,
      declared(document) ?? clearLanguage(sampleOf(document), main),
    ]),
  );
  const each = [...paragraphs.values()].map((paragraph) =>
    clearLanguage(
      paragraph.text,
      declared(paragraph) ?? ofDocument.get(paragraph.document) ?? main,
    ),
  );
  const counts = countsOf(each);
  const shares = [...counts]
    .map(([language, count]) => ({ language, share: count / each.length }))
    .sort((a, b) => b.share - a.share);
  return { each, shares };
}

const declared = ({ language }: Pick<Document | Paragraph, 'language'>) =>
  UNTOLD.has(language) ? undefined : language;

function sampleOf({ paragraphs }: Document): string {
  let sample = '';
  for (const { text } of paragraphs) {
    sample += `${text.slice(0, PIECE)}\n`;
    if (sample.length >= SAMPLE) break;
  }
  return sample;
}

function mainOf(languages: readonly (string | undefined)[]): string {
  const counts = countsOf(languages.filter((language) => language !== undefined));
  const [main] = [...counts].sort(([, a], [, b]) => b - a);
  return main?.[0] ?? NOBODY_KNOWS;
}

function countsOf(languages: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const language of languages) counts.set(language, (counts.get(language) ?? 0) + 1);
  return counts;
}
