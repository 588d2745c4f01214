import { randomUUID } from 'node:crypto';
import type { Place } from './database.ts';
import type { FeedbackEntry, FeedbackLog, QuestionEntry, QuestionLog } from './ports.ts';
import type { Tables } from './schema.ts';

/** Questions and ratings, which are written in batches: nobody waits for them. */
export interface Journal {
  readonly questions: QuestionLog;
  readonly feedback: FeedbackLog;
  /** Writes what is waiting. */
  flush(): Promise<void>;
}

/** Entries that wait while the database is away; the oldest go first. */
const MOST_WAITING = 10_000;
/** Rows of one statement, as SQLite holds the event loop meanwhile; and statements at a time. */
const BATCH = 100;
const MOST_BATCHES = 10;

/** A journal in a database. */
export function databaseJournal({ db, secrets, now }: Place): Journal {
  const questions: Tables['question'][] = [];
  const ratings: Tables['feedback'][] = [];

  const rowOf = (entry: QuestionEntry): Tables['question'] => ({
    ...entry,
    day: new Date(entry.at).toISOString().slice(0, 10),
    answered: entry.answered ? 1 : 0,
    paragraphs: entry.paragraphs.join(' '),
    text: entry.text ?? null,
  });

  const ratingOf = ({ owner, reply, ...entry }: FeedbackEntry): Tables['feedback'] => ({
    id:
      owner === undefined || reply === undefined
        ? randomUUID()
        : secrets.hide(`rating ${owner} ${reply}`),
    at: now(),
    platform: entry.platform,
    owner: owner === undefined ? null : secrets.hide(owner),
    rating: entry.rating,
    paragraphs: entry.paragraphs.join(' '),
    question: entry.question ?? null,
    reason: entry.reason ?? null,
  });

  async function writeQuestions(rows: readonly Tables['question'][]): Promise<void> {
    await db
      .insertInto('question')
      .values(rows)
      .onConflict((conflict) => conflict.column('reply').doNothing())
      .execute();
  }

  async function writeRatings(rows: readonly Tables['feedback'][]): Promise<void> {
    for (const row of rows)
      await db
        .insertInto('feedback')
        .values(row)
        .onConflict((conflict) =>
          conflict.column('id').doUpdateSet((to) => ({
            at: row.at,
            rating: row.rating,
            reason: to.fn.coalesce(to.ref('excluded.reason'), to.ref('feedback.reason')),
            question: to.fn.coalesce(to.ref('excluded.question'), to.ref('feedback.question')),
          })),
        )
        .execute();
  }

  return {
    questions: { record: async (entry) => keep(questions, rowOf(entry)) },
    feedback: { record: async (entry) => keep(ratings, ratingOf(entry)) },
    async flush() {
      await drain(questions, writeQuestions);
      await drain(ratings, writeRatings);
    },
  };
}

function keep<T>(waiting: T[], entry: T): void {
  waiting.push(entry);
  if (waiting.length > MOST_WAITING) waiting.shift();
}

/** Writes batch after batch; one that fails waits on. */
async function drain<T>(waiting: T[], write: (rows: readonly T[]) => Promise<void>): Promise<void> {
  for (let count = 0; waiting.length > 0 && count < MOST_BATCHES; count += 1) {
    const batch = waiting.splice(0, BATCH);
    try {
      await write(batch);
    } catch (error) {
      waiting.unshift(...batch);
      throw error;
    }
  }
}
