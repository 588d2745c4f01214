import type { Knowledge, Paragraph } from '../knowledge/document.ts';
import { conceptFinder } from './concepts.ts';
import { FoundParagraph, type IndexedParagraph } from './found-paragraph.ts';
import type { IndexData } from './index-data.ts';
import type { PassageShape } from './passages.ts';
import { questionReader } from './question.ts';
import type { Retrieve, RetrieveOptions } from './retrieve.ts';
import { type SameMeaning, sameMeaningBy } from './same-meaning.ts';
import { scorer } from './score.ts';
import { spellingOf } from './spelling.ts';
import { wordsOf } from './words.ts';

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
  const read = questionReader({
    size: data.passages.length,
    postings: data.postings,
    concepts: data.concepts,
    correct: spellingOf(data.vocabulary),
  });
  const score = scorer(data.passages);
  const ownWords = new Map(
    knowledge.documents.map(({ id, title, place }) => [
      id,
      new Set(wordsOf(`${title} ${place}`).map(({ form }) => form)),
    ]),
  );
  const passages = [...knowledge.paragraphs.values()].map((paragraph, at) => ({
    paragraph,
    at,
    shape: data.passages[at] ?? EMPTY,
    document: ownWords.get(paragraph.document) ?? new Set<string>(),
  }));

  const retrieve: Retrieve = async (question, options = {}) => {
    const query = read(question, options);
    const scores = score(query);
    const scored: { readonly passage: IndexedParagraph; readonly score: number }[] = [];
    for (const passage of passages) {
      const own = (scores.passages[passage.at] ?? 0) * priorOf(passage.paragraph, options);
      if (own > 0) scored.push({ passage, score: own });
    }
    return scored
      .sort((a, b) => b.score - a.score)
      .slice(0, options.limit ?? LIMIT)
      .map((one) => new FoundParagraph(one.passage, one.score, scores, query));
  };
  return { retrieve, sameMeaning: sameMeaningBy(conceptFinder(data.concepts)) };
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
