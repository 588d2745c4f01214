import type { Opened } from './database.ts';

/** Notes that replies leave. */
export interface Departures {
  /**
   * Lets a reply leave, in the very turn of the event loop in which the note of
   * it leaves for the database.
   * @param isSure whether this process certainly holds the work.
   * @param go sends the reply; called once, or never. Whoever sends it afterwards leaves it out.
   * @returns false when another process holds it.
   */
  leave(key: string, isSure: boolean, go: () => void): Promise<boolean>;
  /** Takes the note back: the reply was certainly not taken. */
  stay(key: string): Promise<void>;
}

/** Replies that leave in one turn: so many are in doubt when the process is killed in it. */
const MOST_AT_ONCE = 4;

interface Waiting {
  readonly key: string;
  left(): void;
}

/**
 * Replies leave together with the note that they do: a process that is killed
 * has done both or neither, but for the moment of one turn. An embedded
 * database is written to in the very call; for another one, whatever is ready
 * while a note is under way waits for it, and leaves next.
 * @param holder names this process.
 */
export function createDepartures({ reserved, runNow }: Opened, holder: string): Departures {
  const waiting: Waiting[] = [];
  let isUnderWay = false;

  const noting = (keys: readonly string[]) =>
    reserved
      .updateTable('event')
      .set({ state: 'sending' })
      .where('key', 'in', keys)
      .where('holder', '=', holder);
  const note = (keys: readonly string[]) => noting(keys).returning('key').execute();

  function depart(): void {
    if (isUnderWay || waiting.length === 0) return;
    const batch = waiting.splice(0, MOST_AT_ONCE);
    isUnderWay = true;
    note(batch.map(({ key }) => key))
      // That the database is away is told by whatever else is asked of it.
      .catch(() => {})
      .finally(() => {
        isUnderWay = false;
        depart();
      });
    for (const { left } of batch) left();
  }

  return {
    async leave(key, isSure, go) {
      if (!isSure) {
        const isHeld = (await note([key])).length > 0;
        if (isHeld) go();
        return isHeld;
      }
      if (runNow) {
        runNow(noting([key]).compile());
        go();
        return true;
      }
      return new Promise((resolve) => {
        const left = () => {
          go();
          resolve(true);
        };
        waiting.push({ key, left });
        depart();
      });
    },
    // By the same connection, so after the note that it takes back.
    async stay(key) {
      await reserved
        .updateTable('event')
        .set({ state: 'claimed' })
        .where('key', '=', key)
        .where('holder', '=', holder)
        .execute();
    },
  };
}
