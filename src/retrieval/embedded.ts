import type { Knowledge, Paragraph } from '../knowledge/document.ts';
import { conceptFinder } from './concepts.ts';
import type { IndexData } from './index-data.ts';
import type { PassageShape } from './passages.ts';
import { type Query, questionReader } from './question.ts';
import type { Hit, MissingWord, Retrieve, RetrieveOptions } from './retrieve.ts';
import { type SameMeaning, sameMeaningBy } from './same-meaning.ts';
import { type Scores, scorer } from './score.ts';
import { spellingOf } from './spelling.ts';

/** What an index offers to answers. */
export interface EmbeddedIndex {
  readonly retrieve: Retrieve;
  readonly sameMeaning: SameMeaning;
}

const LIMIT = 10;
/** A programme row says less about a topic than a paragraph with the same words. */
const SESSION = 0.8;

/** The embedded index over a knowledge folder, held in memory. */
export function openIndex(knowledge: Knowledge, data: IndexData): EmbeddedIndex {
  const concepts = conceptFinder(data.concepts);
  const read = questionReader({
    size: data.passages.length,
    postings: data.postings,
    concepts,
    correct: spellingOf(data.vocabulary),
  });
  const score = scorer(data.passages);
  const passages = [...knowledge.paragraphs.values()].map((paragraph, at) => ({
    paragraph,
    at,
    shape: data.passages[at] ?? EMPTY,
  }));

  const retrieve: Retrieve = async (question, options = {}) => {
    const query = read(question, options);
    const scores = score(query);
    return passages
      .map((passage) => ({
        passage,
        score: (scores.passages[passage.at] ?? 0) * priorOf(passage.paragraph, options),
      }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score)
      .slice(0, options.limit ?? LIMIT)
      .map(({ passage, score }) => hitOf(passage, score, scores, query));
  };
  return { retrieve, sameMeaning: sameMeaningBy(concepts) };
}

interface IndexedParagraph {
  readonly paragraph: Paragraph;
  /** Its number in the index. */
  readonly at: number;
  readonly shape: PassageShape;
}

const EMPTY: PassageShape = { sentences: [], firstSentence: 0, length: 0 };

/** What a passage counts beforehand; 0 for one that is not looked for. */
function priorOf(paragraph: Paragraph, { documents, years, sessions }: RetrieveOptions): number {
  if (documents && !documents.includes(paragraph.document)) return 0;
  if (years && !years.includes(paragraph.year)) return 0;
  if (sessions !== undefined)
    return (sessions === 'only') === (paragraph.session !== undefined) ? 1 : 0;
  return paragraph.session ? SESSION : 1;
}

function hitOf(
  { paragraph, at, shape }: IndexedParagraph,
  score: number,
  scores: Scores,
  query: Query,
): Hit {
  const { sentences, firstSentence } = shape;
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
