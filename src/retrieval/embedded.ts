import type { Knowledge, Paragraph } from '../knowledge/document.ts';
import type { Candidate, FindCandidates } from './candidates.ts';
import { candidatesOf } from './candidates-of.ts';
import { conceptFinder } from './concepts.ts';
import { familiesOf } from './families.ts';
import { FoundParagraph } from './found-paragraph.ts';
import type { IndexData } from './index-data.ts';
import { matchReader } from './match.ts';
import { questionReader } from './question.ts';
import { type Ranked, rankOf } from './rank.ts';
import type { Retrieve, RetrieveOptions } from './retrieve.ts';
import { type SameMeaning, sameMeaningBy } from './same-meaning.ts';
import { scorer } from './score.ts';
import { seeker } from './seeking.ts';
import { type FindSharers, sharersBy } from './sharing.ts';
import { spellingOf } from './spelling.ts';
import type { PassageData } from './tables.ts';
import { wordsOf } from './words.ts';

/** What an index offers to answers. */
export interface EmbeddedIndex {
  readonly retrieve: Retrieve;
  readonly sameMeaning: SameMeaning;
  readonly findSharers: FindSharers;
}

const LIMIT = 10;
/** Most candidates that are looked at closely, … */
const CLOSER = 200;
/** … as many as have this many words together, … */
const WORDS_READ = 8000;
/** … and when they are long, still more than are wanted: the closer look puts them in another order. */
const MORE_THAN_WANTED = 1.5;
/** A programme row says less about a topic than a paragraph with the same words. */
const SESSION = 0.8;

/**
 * The embedded index over a collection, held in memory.
 * @param find finds the candidates; what suits the collection's size, when absent.
 */
export function openIndex(
  knowledge: Knowledge,
  data: IndexData,
  find: FindCandidates = candidatesOf(data),
): EmbeddedIndex {
  const { passages, terms } = data;
  const paragraphs = [...knowledge.paragraphs.values()];
  const size = paragraphs.length;
  const read = questionReader({ ...data, size, correct: spellingOf({ ...terms, size }) });
  const families = familiesOf(terms);
  const seek = seeker(terms, families);
  const match = matchReader(passages, terms, families);
  const rate = scorer(passages);
  const documentWords = documentWordsOf(knowledge);

  const retrieve: Retrieve = async (question, options = {}) => {
    const limit = options.limit ?? LIMIT;
    const query = read(question, options);
    const prior = (passage: number) => priorOf(paragraphs[passage], options);
    const candidates = find(seek(query), Math.max(CLOSER, limit), (at) => prior(at) > 0);
    const rated = worthReading(candidates, MORE_THAN_WANTED * limit, passages).map(
      ({ passage }) => ({
        passage,
        ...rate(query, match(query, passage), passage),
      }),
    );
    return rankOf(rated, passages.groups)
      .map(({ passage, score }): Ranked => ({ passage, score: score * prior(passage) }))
      .sort((a, b) => b.score - a.score || a.passage - b.passage)
      .slice(0, limit)
      .flatMap(({ passage, score }) => {
        const paragraph = paragraphs[passage];
        if (!paragraph || score <= 0) return [];
        const source = { query, passages, at: passage, match: () => match(query, passage) };
        return new FoundParagraph(paragraph, Math.min(1, score), {
          ...source,
          documentWords: documentWords(paragraph.document),
        });
      });
  };
  return {
    retrieve,
    sameMeaning: sameMeaningBy(conceptFinder(data.concepts)),
    findSharers: sharersBy(
      data,
      paragraphs.map(({ text }) => text),
    ),
  };
}

/** The candidates that are read: long ones take their time, so there are fewer of them. */
function worthReading(
  candidates: readonly Candidate[],
  fewest: number,
  { firstRun, firstToken }: PassageData,
): readonly Candidate[] {
  let words = 0;
  const end = candidates.findIndex(({ passage }, at) => {
    const from = firstToken[firstRun[passage] ?? 0] ?? 0;
    words += (firstToken[firstRun[passage + 1] ?? 0] ?? 0) - from;
    return at >= fewest && words > WORDS_READ;
  });
  return end < 0 ? candidates : candidates.slice(0, end);
}

/** Words of a document's title and place, read when they are first asked for. */
function documentWordsOf({ documents }: Knowledge): (document: string) => ReadonlySet<string> {
  const titles = new Map(documents.map(({ id, title, place }) => [id, `${title} ${place}`]));
  const known = new Map<string, ReadonlySet<string>>();
  return (document) => {
    const words =
      known.get(document) ?? new Set(wordsOf(titles.get(document) ?? '').map(({ form }) => form));
    known.set(document, words);
    return words;
  };
}

/** What a passage counts beforehand; 0 for one that is not looked for. */
function priorOf(
  paragraph: Paragraph | undefined,
  { paragraphs, documents, years, sessions }: RetrieveOptions,
): number {
  if (!paragraph) return 0;
  if (paragraphs && !paragraphs.includes(paragraph.id)) return 0;
  if (documents && !documents.includes(paragraph.document)) return 0;
  if (years && !years.includes(paragraph.year)) return 0;
  if (sessions !== undefined)
    return (sessions === 'only') === (paragraph.session !== undefined) ? 1 : 0;
  return paragraph.session ? SESSION : 1;
}
