import type { Kysely } from 'kysely';
import type { Asked, Counts } from './ports.ts';
import type { Tables } from './schema.ts';

/** Rows of a list that a person reads. */
const MOST_LISTED = 1000;

/** Counts over a database. @param flush writes what is waiting to be written. */
export function databaseCounts(db: Kysely<Tables>, flush: () => Promise<void>): Counts {
  return {
    async asked(since) {
      await flush();
      const [days, cited, unanswered, ratings, disliked] = await Promise.all([
        daysSince(db, since),
        citedSince(db, since),
        unansweredSince(db, since),
        ratingsSince(db, since),
        dislikedSince(db, since),
      ]);
      return { days, cited, unanswered, ratings, disliked };
    },
  };
}

async function daysSince(db: Kysely<Tables>, since: number): Promise<Asked['days']> {
  const rows = await db
    .selectFrom('question')
    .select((by) => ['day', by.fn.countAll().as('all'), by.fn.sum('answered').as('answered')])
    .where('at', '>=', since)
    .groupBy('day')
    .orderBy('day')
    .execute();
  return rows.map(({ day, all, answered }) => ({
    day,
    answered: Number(answered),
    refused: Number(all) - Number(answered),
  }));
}

async function citedSince(db: Kysely<Tables>, since: number): Promise<Asked['cited']> {
  const rows = await db
    .selectFrom('question')
    .select((by) => ['paragraphs', by.fn.countAll().as('times')])
    .where('at', '>=', since)
    .where('paragraphs', '!=', '')
    .groupBy('paragraphs')
    .execute();
  return timesCited(rows.map((row) => [row.paragraphs.split(' '), Number(row.times)]));
}

/** How often each paragraph was cited, most often first. */
function timesCited(
  lists: readonly (readonly [paragraphs: readonly string[], times: number])[],
): Asked['cited'] {
  const times = new Map<string, number>();
  for (const [paragraphs, count] of lists)
    for (const paragraph of new Set(paragraphs))
      times.set(paragraph, (times.get(paragraph) ?? 0) + count);
  return [...times]
    .map(([paragraph, count]) => ({ paragraph, times: count }))
    .sort((a, b) => b.times - a.times || (a.paragraph < b.paragraph ? -1 : 1))
    .slice(0, MOST_LISTED);
}

async function unansweredSince(db: Kysely<Tables>, since: number): Promise<Asked['unanswered']> {
  const rows = await db
    .selectFrom('question')
    .select((by) => ['text', 'answered', by.fn.countAll().as('times')])
    .where('at', '>=', since)
    .where('text', 'is not', null)
    .groupBy(['text', 'answered'])
    .orderBy('times', 'desc')
    .orderBy('text')
    .limit(MOST_LISTED)
    .execute();
  return rows.map(({ text, answered, times }) => ({
    text: text ?? '',
    times: Number(times),
    answered: answered === 1,
  }));
}

async function ratingsSince(db: Kysely<Tables>, since: number): Promise<Asked['ratings']> {
  const rows = await db
    .selectFrom('feedback')
    .select((by) => ['rating', by.fn.countAll().as('times')])
    .where('at', '>=', since)
    .groupBy('rating')
    .execute();
  const of = (rating: string) => Number(rows.find((row) => row.rating === rating)?.times ?? 0);
  return { good: of('good'), bad: of('bad') };
}

async function dislikedSince(db: Kysely<Tables>, since: number): Promise<Asked['disliked']> {
  const rows = await db
    .selectFrom('feedback')
    .select(['at', 'paragraphs', 'question', 'reason'])
    .where('at', '>=', since)
    .where('rating', '=', 'bad')
    .orderBy('at', 'desc')
    .limit(MOST_LISTED)
    .execute();
  return rows.map(({ at, paragraphs, question, reason }) => ({
    at,
    paragraphs: paragraphs === '' ? [] : paragraphs.split(' '),
    ...(question === null ? {} : { question }),
    ...(reason === null ? {} : { reason }),
  }));
}
