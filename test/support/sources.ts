import { readFile } from 'node:fs/promises';
import type { Document } from '../../src/knowledge/document.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { compareWithSource } from './fidelity.ts';

/** The years whose texts were given; each text is the source of all documents of its year. */
export const YEARS = [2009, 2016] as const;

export const { documents, paragraphs } = await loadKnowledge('knowledge');

const texts = new Map<number, string>();
for (const year of YEARS)
  texts.set(year, await readFile(`test/fixtures/sources/octopus-${year}.txt`, 'utf8'));

/** The text of a year as it was given. */
export const sourceOf = (year: number): string => texts.get(year) ?? '';

/** The documents of a year, in the order of print. */
export const documentsOf = (year: number): Document[] =>
  documents.filter((document) => document.year === year);

/** What differs between a source and its documents when one of them is replaced by an altered copy. */
export function differencesWith(original: Document, altered: Document): readonly string[] {
  const copies = documentsOf(original.year).map((each) => (each === original ? altered : each));
  return compareWithSource(sourceOf(original.year), copies).differences;
}
