import type { Question, Row } from './collection.ts';
import type { Confidence, Judge } from './confidence.ts';
import { documentOf } from './knowledge.ts';

/**
 * Most indexes that are made for one collection. Where more sets of documents
 * answer, several are taken out together: each question then also misses a few
 * documents that have nothing to do with it.
 */
const INDEXES = 50;

/** Questions, and documents without which they are asked. */
interface Batch {
  readonly documents: Set<string>;
  readonly questions: Question[];
}

/**
 * Puts each question to the collection without the documents that answer it:
 * all rows of their titles are taken out before anything is indexed.
 * @param judgeOver indexes the rows that are left.
 */
export async function askedWithoutAnswer(
  rows: readonly Row[],
  questions: readonly Question[],
  judgeOver: (rows: readonly Row[]) => Judge,
): Promise<Confidence[]> {
  const asked: Confidence[] = [];
  for (const batch of batchesOf(bySameDocuments(rows, questions))) {
    const judge = judgeOver(rows.filter((row) => !batch.documents.has(documentOf(row))));
    for (const { text } of batch.questions) asked.push(await judge(text));
  }
  return asked;
}

/** The questions that the same documents answer, together. */
function bySameDocuments(rows: readonly Row[], questions: readonly Question[]): Batch[] {
  const places = new Map(rows.map((row) => [row.id, documentOf(row)]));
  const batches = new Map<string, Batch>();
  for (const question of questions) {
    const relevant = [...question.grades].filter(([, grade]) => grade > 0);
    const documents = new Set(relevant.flatMap(([id]) => places.get(id) ?? []));
    const key = JSON.stringify([...documents].sort());
    const batch = batches.get(key) ?? { documents, questions: [] };
    batch.questions.push(question);
    batches.set(key, batch);
  }
  return [...batches.values()];
}

function batchesOf(groups: readonly Batch[]): Batch[] {
  const count = Math.min(groups.length, INDEXES);
  return Array.from({ length: count }, (_, at) => {
    const own = groups.filter((_group, index) => index % count === at);
    return {
      documents: new Set(own.flatMap(({ documents }) => [...documents])),
      questions: own.flatMap(({ questions }) => questions),
    };
  });
}
