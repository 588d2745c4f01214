import type { Place } from './database.ts';
import type { Privacy } from './ports.ts';

/** Deletes what a database keeps of somebody; work of theirs that is in hand is done, but not again. */
export function databasePrivacy({ db, secrets }: Place, flush: () => Promise<void>): Privacy {
  return {
    async forget(owner) {
      await flush();
      const hidden = secrets.hide(owner);
      const conversations = await db
        .deleteFrom('conversation')
        .where('owner', '=', hidden)
        .executeTakeFirst();
      const ratings = await db
        .deleteFrom('feedback')
        .where('owner', '=', hidden)
        .executeTakeFirst();
      await db
        .updateTable('event')
        .set({ payload: null })
        .where('owner', '=', hidden)
        .where('payload', 'is not', null)
        .execute();
      return {
        conversations: Number(conversations.numDeletedRows),
        ratings: Number(ratings.numDeletedRows),
      };
    },
  };
}
