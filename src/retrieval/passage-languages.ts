import type { Document, Knowledge, Paragraph } from '../knowledge/document.ts';
import { languagesByScript, textLanguage } from '../language/text-language.ts';

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
/** Characters of a document by which its language is told. */
const SAMPLE = 1500;
/** A shorter paragraph does not differ from its document by its words. */
const LONG = 200;
const NOBODY_KNOWS = 'und';

/** The language of each paragraph: as declared, unless its script is another language's; else told from its text; else its document's. */
export function passageLanguages({ documents, paragraphs }: Knowledge): PassageLanguages {
  const ofDocument = new Map(
    documents.map((document) => [document.id, documentLanguage(document)]),
  );
  const main = mainOf([...ofDocument.values()].filter((language) => language !== undefined));
  const each = [...paragraphs.values()].map((paragraph) =>
    paragraphLanguage(paragraph, ofDocument.get(paragraph.document) ?? main),
  );
  const counts = new Map<string, number>();
  for (const language of each) counts.set(language, (counts.get(language) ?? 0) + 1);
  const shares = [...counts]
    .map(([language, count]) => ({ language, share: count / each.length }))
    .sort((a, b) => b.share - a.share);
  return { each, shares };
}

function documentLanguage({ language, paragraphs }: Document): string | undefined {
  if (!UNTOLD.has(language)) return language;
  let sample = '';
  for (const { text } of paragraphs) {
    sample += `${text.slice(0, LONG)}\n`;
    if (sample.length >= SAMPLE) break;
  }
  return textLanguage(sample);
}

function paragraphLanguage({ language, text }: Paragraph, ofDocument: string): string {
  const byScript = languagesByScript(text);
  if (byScript && !byScript.includes(language)) return textLanguage(text) ?? ofDocument;
  if (!UNTOLD.has(language)) return language;
  return (text.length >= LONG ? textLanguage(text) : undefined) ?? ofDocument;
}

function mainOf(languages: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const language of languages) counts.set(language, (counts.get(language) ?? 0) + 1);
  const [main] = [...counts].sort(([, a], [, b]) => b - a);
  return main?.[0] ?? NOBODY_KNOWS;
}
