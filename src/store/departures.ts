import type { Opened } from './database.ts';

/** Notes that replies leave. */
export interface Departures {
  /**
   * Resolves when the reply may leave, in the very turn of the event loop in
   * which the note of it leaves for the database.
   * @param isSure whether this process certainly holds the work.
   * @returns false when another process holds it.
   */
  leave(key: string, isSure: boolean): Promise<boolean>;
  /** Takes the note back: the reply was certainly not taken. */
  stay(key: string): Promise<void>;
}

interface Waiting {
  readonly key: string;
  go(may: boolean): void;
}

/**
 * Replies leave together with the note that they do: a process that is killed
 * has done both or neither, but for the moment of one turn. So while a note is
 * under way, whatever is ready meanwhile waits for it, and leaves next.
 * @param holder names this process.
 */
export function createDepartures({ reserved }: Opened, holder: string): Departures {
  let waiting: Waiting[] = [];
  let isUnderWay = false;

  const note = (keys: readonly string[]) =>
    reserved
      .updateTable('event')
      .set({ state: 'sending' })
      .where('key', 'in', keys)
      .where('holder', '=', holder)
      .returning('key')
      .execute();

  function depart(): void {
    if (isUnderWay || waiting.length === 0) return;
    const batch = waiting;
    waiting = [];
    isUnderWay = true;
    note(batch.map(({ key }) => key))
      // That the database is away is told by whatever else is asked of it.
      .catch(() => {})
      .finally(() => {
        isUnderWay = false;
        depart();
      });
    for (const { go } of batch) go(true);
  }

  return {
    async leave(key, isSure) {
      if (!isSure) return (await note([key])).length > 0;
      return new Promise((go) => {
        waiting.push({ key, go });
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
