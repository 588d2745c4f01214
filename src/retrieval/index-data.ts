import type { Knowledge } from '../knowledge/document.ts';
import { type ConceptForms, conceptFinder, conceptForms } from './concepts.ts';
import { type PassageShape, passagesOf, termCounter } from './passages.ts';
import { type Postings, postingsOf } from './postings.ts';

/** Which curated data to use; leaving some out measures what it brings. */
export interface CuratedData {
  readonly descriptions: boolean;
  readonly glossary: boolean;
}

const ALL_CURATED: CuratedData = { descriptions: true, glossary: true };

/** Everything that is worked out once for a knowledge folder, as plain data. */
export interface IndexData {
  /** In the order of the knowledge's paragraphs. */
  readonly passages: readonly PassageShape[];
  readonly postings: ReadonlyMap<string, Postings>;
  /** Every word form and how often it occurs, for spelling. */
  readonly vocabulary: ReadonlyMap<string, number>;
  readonly concepts: ConceptForms;
}

/** Works out the index of a knowledge folder. */
export function indexKnowledge(
  knowledge: Knowledge,
  { descriptions, glossary }: CuratedData = ALL_CURATED,
): IndexData {
  const concepts = conceptForms(glossary ? knowledge.glossary : []);
  const vocabulary = new Map<string, number>();
  const count = termCounter(conceptFinder(concepts), vocabulary);
  const passages = passagesOf(knowledge, count, descriptions);
  return {
    passages: passages.map(({ sentences, firstSentence, length }) => ({
      sentences: sentences.map(({ start, end }) => ({ start, end })),
      firstSentence,
      length,
    })),
    postings: postingsOf(passages),
    vocabulary,
    concepts,
  };
}
