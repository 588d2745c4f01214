import type { Place } from './database.ts';
import { SEEN_MS, UNFINISHED_MS } from './inbox.ts';

const DAY_MS = 24 * 3_600_000;

/** Deletes what has outlived its time. @param days how long questions, ratings and conversations are kept. */
export async function sweep({ db, now }: Omit<Place, 'secrets'>, days: number): Promise<void> {
  const time = now();
  await db
    .deleteFrom('event')
    .where('at', '<=', time - SEEN_MS)
    .execute();
  await db
    .updateTable('event')
    .set({ payload: null })
    .where('payload', 'is not', null)
    .where('at', '<=', time - UNFINISHED_MS)
    .execute();
  for (const table of ['conversation', 'question', 'feedback'] as const)
    await db
      .deleteFrom(table)
      .where('at', '<=', time - days * DAY_MS)
      .execute();
}
