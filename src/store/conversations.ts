import type { Conversations, Turn } from '../chat/conversation.ts';
import type { Place } from './database.ts';

/** Conversations in a database: keys and owners hidden, turns sealed. */
export function databaseConversations({ db, secrets, now }: Place): Conversations {
  return {
    async get(key) {
      const hidden = secrets.hide(key);
      const row = await db
        .selectFrom('conversation')
        .select('turn')
        .where('key', '=', hidden)
        .executeTakeFirst();
      const text = row && secrets.open(row.turn, `conversation:${hidden}`);
      return text === undefined ? undefined : (JSON.parse(text) as Turn);
    },
    async set(key, turn, owner) {
      const hidden = secrets.hide(key);
      const row = {
        owner: owner === undefined ? null : secrets.hide(owner),
        turn: secrets.seal(JSON.stringify(turn), `conversation:${hidden}`),
        at: now(),
      };
      await db
        .insertInto('conversation')
        .values({ key: hidden, ...row })
        .onConflict((conflict) => conflict.column('key').doUpdateSet(row))
        .execute();
    },
    async forget(key) {
      await db.deleteFrom('conversation').where('key', '=', secrets.hide(key)).execute();
    },
  };
}
