import MiniSearch from 'minisearch';
import type { Knowledge } from '../knowledge/document.ts';
import { conceptFinder } from './concepts.ts';
import { type Passage, passagesOf, termCounter } from './passages.ts';
import { type Query, readQuestion } from './question.ts';
import type { Hit, Retrieve, RetrieveOptions } from './retrieve.ts';
import { scorePassage } from './score.ts';
import { spellingOf } from './spelling.ts';

/** Which curated data to use; leaving some out measures what it brings. */
export interface CuratedData {
  readonly descriptions: boolean;
  readonly glossary: boolean;
}

/** How many of MiniSearch's best are scored anew. */
const CANDIDATES = 100;
const LIMIT = 10;
/** A programme row says less about a topic than a paragraph with the same words. */
const SESSION = 0.8;

/**
 * The embedded index: MiniSearch finds candidates by their terms, which are
 * then scored with curated data, pairs and sentences.
 */
export function createEmbeddedIndex(
  knowledge: Knowledge,
  { descriptions, glossary }: CuratedData = { descriptions: true, glossary: true },
): Retrieve {
  const concepts = conceptFinder(glossary ? knowledge.glossary : []);
  const vocabulary = new Map<string, number>();
  const passages = passagesOf(knowledge, termCounter(concepts, vocabulary), descriptions);
  const frequencies = frequenciesOf(passages);
  const lexicon = {
    size: passages.length,
    frequency: (term: string) => frequencies.get(term) ?? 0,
    concepts,
    correct: spellingOf(vocabulary),
  };
  const averageLength = passages.reduce((sum, { length }) => sum + length, 0) / Math.max(1, passages.length);
  const index = candidateIndex(passages);

  return async (question, options = {}) => {
    const query = readQuestion(question, lexicon, options.language, new Set(options.years?.map(String)));
    return candidates(index, passages, query)
      .filter((passage) => isWanted(passage, options))
      .map((passage) => weighted(scorePassage(passage, query, averageLength), options))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score)
      .slice(0, options.limit ?? LIMIT);
  };
}

function frequenciesOf(passages: readonly Passage[]): Map<string, number> {
  const frequencies = new Map<string, number>();
  for (const { terms } of passages)
    for (const term of terms.keys()) frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
  return frequencies;
}

function candidateIndex(passages: readonly Passage[]): MiniSearch {
  const index = new MiniSearch({
    fields: ['terms'],
    tokenize: (text) => text.split('\n'),
    processTerm: (term) => term,
  });
  index.addAll(passages.map(({ terms }, id) => ({ id, terms: [...terms.keys()].join('\n') })));
  return index;
}

function candidates(index: MiniSearch, passages: readonly Passage[], query: Query): Passage[] {
  const terms = query.terms.flatMap(({ variants }) => variants.map(({ term }) => term));
  if (terms.length === 0) return [];
  return index
    .search(terms.join('\n'))
    .slice(0, CANDIDATES)
    .flatMap(({ id }) => passages[id as number] ?? []);
}

function isWanted({ paragraph }: Passage, { documents, years, sessions }: RetrieveOptions): boolean {
  if (documents && !documents.includes(paragraph.document)) return false;
  if (years && !years.includes(paragraph.year)) return false;
  return sessions === undefined || (sessions === 'only') === (paragraph.session !== undefined);
}

function weighted(hit: Hit, { sessions }: RetrieveOptions): Hit {
  return hit.paragraph.session && sessions !== 'only' ? { ...hit, score: hit.score * SESSION } : hit;
}
