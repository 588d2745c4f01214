import { sql } from 'kysely';
import type { Place } from './database.ts';
import type { Departures } from './departures.ts';
import { MEMORY_CLAIM } from './memory.ts';
import type { Claim, Inbox, Unfinished, Work } from './ports.ts';

/** An inbox whose claims can be kept up and given back. */
export interface LeasedInbox extends Inbox {
  /** Tells that this process lives, and what it finished while the database was away. */
  renew(): Promise<void>;
  /** Work whose claim may or may not have been kept is done from memory: it must not be taken over. */
  abandon(work: Work): void;
  /** Gives back what is not begun, for another process to take over at once. */
  release(): Promise<void>;
}

/** Longer than the platforms repeat an event (Slack: three times within six minutes), milliseconds. */
export const SEEN_MS = 15 * 60_000;
/** After this time a reply is of no use, milliseconds. */
export const UNFINISHED_MS = 10 * 60_000;
/** A process that was not heard of for this long has ended, milliseconds. */
export const LEASE_MS = 10_000;
/** For so long after it was heard of a process certainly holds its work, milliseconds. */
const SURE_MS = 7000;
/** Most characters of a payload; what is longer is done now or not at all. */
const LONGEST_PAYLOAD = 64 * 1024;

export interface InboxParts {
  /** Names this process among those that share the database. */
  readonly holder: string;
  readonly departures: Departures;
  /** Whether the database is reached. */
  isUp(): boolean;
}

/** Claims in a database. */
export function databaseInbox(
  { db, secrets, now }: Place,
  { holder, departures, isUp }: InboxParts,
): LeasedInbox {
  /** What was done, or is, without the database: it must not be taken over. */
  const finished = new Set<string>();
  /** When this process last told that it lives. */
  let renewed = 0;

  const claimOf = (key: string, at: number): Claim => ({
    sending: (go = () => {}) => departures.leave(key, now() - Math.max(at, renewed) < SURE_MS, go),
    notSent: () => departures.stay(key),
    async done() {
      finished.add(key);
      if (!isUp()) return;
      await clear([key]);
      finished.delete(key);
    },
  });

  return {
    async claim(work) {
      const rows = rowsOf(work);
      const last = rows.at(-1);
      if (!last) return MEMORY_CLAIM;
      if (!(await insertAll(rows))) return undefined;
      return last.payload === null ? MEMORY_CLAIM : claimOf(last.key, last.at);
    },
    abandon({ keys }) {
      const last = keys.at(-1);
      if (last !== undefined) finished.add(secrets.hide(last));
    },
    async takeOver(platform) {
      const time = now();
      const taken = await db
        .updateTable('event')
        .set({ holder, leased: time + LEASE_MS })
        .where('platform', '=', platform)
        .where('payload', 'is not', null)
        .where('leased', '<=', now())
        .where('at', '>', now() - UNFINISHED_MS)
        .returning(['key', 'payload', 'state', 'at'])
        .execute();
      return taken.flatMap(({ key, payload, state, at }): Unfinished[] => {
        const text = secrets.open(payload ?? '', `event:${key}`);
        if (text === undefined) return [];
        const mayBeSent = state === 'sending';
        return [{ payload: JSON.parse(text), at, mayBeSent, claim: claimOf(key, time) }];
      });
    },
    async renew() {
      const keys = [...finished];
      if (keys.length > 0) await clear(keys);
      for (const key of keys) finished.delete(key);
      const time = now();
      await db
        .updateTable('event')
        .set({ leased: time + LEASE_MS })
        .where('holder', '=', holder)
        .where('payload', 'is not', null)
        .execute();
      renewed = time;
    },
    async release() {
      await db
        .updateTable('event')
        .set({ leased: 0 })
        .where('holder', '=', holder)
        .where('payload', 'is not', null)
        .where('state', '=', 'claimed')
        .execute();
    },
  };

  /** A row for each key; the last one holds what is needed to do the work again. */
  function rowsOf({ keys, platform, payload, owner }: Work) {
    const at = now();
    const hidden = [...new Set(keys)].map(secrets.hide);
    return hidden.map((key, index) => {
      const isLast = index === hidden.length - 1 && payload !== undefined;
      const text = isLast ? JSON.stringify(payload) : '';
      return {
        key,
        at,
        platform,
        owner: isLast && owner !== undefined ? secrets.hide(owner) : null,
        payload:
          isLast && text.length <= LONGEST_PAYLOAD ? secrets.seal(text, `event:${key}`) : null,
        state: 'claimed' as const,
        holder,
        leased: at + LEASE_MS,
      };
    });
  }

  /**
   * Whether every key was new. One statement, so no process waits for another
   * between two. A key that was new beside one that was not counts as seen
   * from now on, and its work is not to be done.
   */
  async function insertAll(rows: ReturnType<typeof rowsOf>): Promise<boolean> {
    const inserted = await insert(rows);
    if (inserted.length === rows.length) return true;
    const left = rows.filter(({ key, payload }) => payload !== null && inserted.includes(key));
    if (left.length > 0) await clear(left.map(({ key }) => key));
    return false;
  }

  /** Deletes what is needed to do work: it is not to be done any more. */
  async function clear(keys: readonly string[]): Promise<void> {
    await db.updateTable('event').set({ payload: null }).where('key', 'in', keys).execute();
  }

  async function insert(rows: ReturnType<typeof rowsOf>): Promise<string[]> {
    const columns = ['at', 'platform', 'owner', 'payload', 'state', 'holder', 'leased'] as const;
    const fresh = Object.fromEntries(
      columns.map((column) => [column, sql.ref(`excluded.${column}`)]),
    );
    const inserted = await db
      .insertInto('event')
      .values(rows)
      .onConflict((conflict) =>
        conflict
          .column('key')
          .doUpdateSet(fresh)
          .where('event.at', '<=', now() - SEEN_MS),
      )
      .returning('key')
      .execute();
    return inserted.map(({ key }) => key);
  }
}
