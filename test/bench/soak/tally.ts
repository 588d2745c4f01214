import { quantile } from '../statistics.ts';

/** Which way a question went. */
export type Way = 'slack' | 'web';

/** What became of the questions. */
export interface Outcome {
  readonly asked: number;
  /** Ids of questions that got no reply. */
  readonly lost: readonly string[];
  /** Ids of questions that got more than one. */
  readonly doubled: readonly string[];
  /** What came in place of replies, with how often. */
  readonly refused: Readonly<Record<string, number>>;
  /** Replies to what nobody asked. */
  readonly strange: number;
  /** From when each question was due to its first reply, milliseconds. */
  readonly times: readonly number[];
}

/** Counts questions and replies, matched by id. */
export interface Tally {
  asked(id: string, way: Way, due: number): void;
  replied(id: string): void;
  /** Something else came than an answer. */
  refused(what: string): void;
  /** How many questions have no reply yet. */
  open(): number;
  outcome(way: Way): Outcome;
}

interface Asked {
  readonly way: Way;
  readonly due: number;
  replies: number;
  /** NaN until a reply came. */
  ms: number;
}

/** @param now milliseconds, of the clock by which questions are due. */
export function createTally(now: () => number): Tally {
  const all = new Map<string, Asked>();
  const refused: Record<string, number> = {};
  let strange = 0;
  let open = 0;
  return {
    asked(id, way, due) {
      all.set(id, { way, due, replies: 0, ms: Number.NaN });
      open += 1;
    },
    replied(id) {
      const question = all.get(id);
      if (!question) {
        strange += 1;
        return;
      }
      question.replies += 1;
      if (question.replies > 1) return;
      question.ms = now() - question.due;
      open -= 1;
    },
    refused(what) {
      refused[what] = (refused[what] ?? 0) + 1;
    },
    open: () => open,
    outcome(way) {
      const entries = [...all].filter(([, question]) => question.way === way);
      const idsWhere = (is: (question: Asked) => boolean) =>
        entries.filter(([, question]) => is(question)).map(([id]) => id);
      return {
        asked: entries.length,
        lost: idsWhere(({ replies }) => replies === 0),
        doubled: idsWhere(({ replies }) => replies > 1),
        refused,
        strange,
        times: entries.map(([, { ms }]) => ms).filter((ms) => !Number.isNaN(ms)),
      };
    },
  };
}

/** p50, p99 and the longest, milliseconds. */
export function spread(times: readonly number[]): Record<'p50' | 'p99' | 'max', number> {
  const [p50, p99, max] = [0.5, 0.99, 1].map((share) => quantile(times, share));
  return { p50: p50 ?? Number.NaN, p99: p99 ?? Number.NaN, max: max ?? Number.NaN };
}
