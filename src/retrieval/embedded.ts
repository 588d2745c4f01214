import type { Knowledge } from '../knowledge/document.ts';
import { conceptFinder } from './concepts.ts';
import { type Passage, passagesOf, termCounter } from './passages.ts';
import { postingsOf } from './postings.ts';
import { type Query, questionReader } from './question.ts';
import type { Hit, MissingWord, Retrieve, RetrieveOptions } from './retrieve.ts';
import { type SameMeaning, sameMeaningBy } from './same-meaning.ts';
import { type Scores, scorer } from './score.ts';
import { spellingOf } from './spelling.ts';

/** Which curated data to use; leaving some out measures what it brings. */
export interface CuratedData {
  readonly descriptions: boolean;
  readonly glossary: boolean;
}

/** What an index offers to answers. */
export interface EmbeddedIndex {
  readonly retrieve: Retrieve;
  readonly sameMeaning: SameMeaning;
}

const LIMIT = 10;
/** A programme row says less about a topic than a paragraph with the same words. */
const SESSION = 0.8;

/** The embedded index over a knowledge folder, held in memory. */
export function createEmbeddedIndex(
  knowledge: Knowledge,
  { descriptions, glossary }: CuratedData = { descriptions: true, glossary: true },
): EmbeddedIndex {
  const concepts = conceptFinder(glossary ? knowledge.glossary : []);
  const vocabulary = new Map<string, number>();
  const passages = passagesOf(knowledge, termCounter(concepts, vocabulary), descriptions);
  const read = questionReader({
    size: passages.length,
    postings: postingsOf(passages),
    concepts,
    correct: spellingOf(vocabulary),
  });
  const score = scorer(passages);

  const retrieve: Retrieve = async (question, options = {}) => {
    const query = read(question, options);
    const scores = score(query);
    return passages
      .map((passage, at) => ({
        passage,
        at,
        score: (scores.passages[at] ?? 0) * priorOf(passage, options),
      }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score)
      .slice(0, options.limit ?? LIMIT)
      .map(({ passage, at, score }) => hitOf(passage, at, score, scores, query));
  };
  return { retrieve, sameMeaning: sameMeaningBy(concepts) };
}

/** What a passage counts beforehand; 0 for one that is not looked for. */
function priorOf({ paragraph }: Passage, { documents, years, sessions }: RetrieveOptions): number {
  if (documents && !documents.includes(paragraph.document)) return 0;
  if (years && !years.includes(paragraph.year)) return 0;
  if (sessions !== undefined)
    return (sessions === 'only') === (paragraph.session !== undefined) ? 1 : 0;
  return paragraph.session ? SESSION : 1;
}

function hitOf(passage: Passage, at: number, score: number, scores: Scores, query: Query): Hit {
  const { paragraph, sentences, firstSentence } = passage;
  const total = query.terms.reduce((sum, { weight }) => sum + weight, 0) || 1;
  return {
    paragraph,
    score,
    weights: query.terms.map(({ weight }) => weight / total),
    sentences: sentences.map(({ start, end }, index) => ({
      index,
      start,
      end,
      score: scores.sentences[firstSentence + index] ?? 0,
      words: wordsIn(firstSentence + index, query),
    })),
    missing: missingFrom(at, query),
  };
}

/** Numbers of the question's words that a sentence holds. */
function wordsIn(sentence: number, { terms }: Query): number[] {
  return terms.flatMap(({ variants }, word) =>
    variants.some(({ postings }) => postings.sentences.includes(sentence)) ? [word] : [],
  );
}

/** The telling words of a question that a passage does not have; generic ones tell nothing. */
function missingFrom(passage: number, { terms }: Query): MissingWord[] {
  const telling = terms.filter(({ generic }) => !generic);
  const total = telling.reduce((sum, { weight }) => sum + weight, 0);
  return telling
    .filter(({ variants }) => !variants.some(({ postings }) => postings.passages.includes(passage)))
    .sort((a, b) => b.weight - a.weight)
    .map(({ word, weight, variants, name }) => ({
      word: word.surface,
      share: weight / total,
      elsewhere: variants.length > 0,
      name,
    }));
}
