import type { ReplyRecord } from '../../../src/chat/record.ts';
import { randomFrom } from '../collections/sample.ts';
import type { Editions } from './editions.ts';

/** A question that was answered. */
export interface Answered {
  /** When it was asked, milliseconds as of `performance.now()`. */
  readonly at: number;
  /** From the question to the whole reply, milliseconds. */
  readonly ms: number;
  /** `failed` when no reply came. */
  readonly edition: ReturnType<Editions['editionOf']> | 'failed';
}

export interface Load {
  readonly answers: readonly Answered[];
  /** Asks no more and waits for what is still out. */
  stop(): Promise<void>;
}

/**
 * Asks questions at a steady rate, whether or not the last one is answered: a
 * bot that stands still makes every question wait that comes meanwhile.
 * @param rate questions a second.
 */
export function startLoad(
  rate: number,
  editions: Editions,
  ask: (question: string) => Promise<Pick<ReplyRecord, 'citations' | 'nearest'>>,
): Load {
  const random = randomFrom(7);
  const answers: Answered[] = [];
  const out = new Set<Promise<void>>();
  const started = performance.now();
  let asked = 0;
  const timer = setInterval(() => {
    const due = Math.floor(((performance.now() - started) * rate) / 1000);
    for (; asked < due; asked += 1) {
      // Counted from when it was due: this process may be late itself.
      const at = started + ((asked + 1) * 1000) / rate;
      const done = askOne(editions.question(random), at).finally(() => out.delete(done));
      out.add(done);
    }
  }, 1);

  async function askOne(question: string, at: number): Promise<void> {
    const reply = await ask(question).catch(() => undefined);
    const ms = performance.now() - at;
    answers.push({ at, ms, edition: reply ? editions.editionOf(reply) : 'failed' });
  }

  return {
    answers,
    async stop() {
      clearInterval(timer);
      await Promise.all(out);
    },
  };
}
