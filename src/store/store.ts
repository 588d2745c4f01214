import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Conversations } from '../chat/conversation.ts';
import { databaseConversations } from './conversations.ts';
import { databaseCounts } from './counts.ts';
import type { Opened, Place } from './database.ts';
import { createDepartures } from './departures.ts';
import { createGuard, type Guard, type StoreLog } from './guard.ts';
import { databaseInbox } from './inbox.ts';
import { databaseInstallations } from './installations.ts';
import { databaseJournal } from './journal.ts';
import { expectKey } from './key-check.ts';
import { memoryConversations, memoryInbox } from './memory.ts';
import { migrate } from './migrate.ts';
import type { Memories } from './ports.ts';
import { databasePrivacy } from './privacy.ts';
import type { Secrets } from './secrets.ts';
import { databaseSettings } from './settings.ts';
import {
  steadyConversations,
  steadyInbox,
  steadyInstallations,
  steadyPrivacy,
  steadySettings,
} from './steady.ts';
import { sweep } from './sweep.ts';

/** Everything that is remembered, in a database and, while it is away, in memory. */
export interface Store extends Memories {
  readonly conversations: Conversations;
  /** What it is and where, for people. */
  readonly name: string;
  /** Why it cannot be used now; empty when it can. */
  notReady(): readonly string[];
  /** Writes what is waiting, gives back what is not begun, and closes. */
  close(): Promise<void>;
}

export interface StoreParts {
  readonly opened: Opened;
  readonly secrets: Secrets;
  /** Why nothing may be kept; absent where it may. */
  readonly unusable?: Error;
  /** How long questions, ratings and conversations are kept, days. */
  readonly retentionDays: number;
  readonly log: StoreLog;
  readonly now?: () => number;
}

/** Time between two writes of questions and ratings, renewals of claims, and sweeps, milliseconds. */
const FLUSH_MS = 1000;
const RENEW_MS = 3000;
const SWEEP_MS = 15_000;

/** Opens a store. It can be used at once, whether or not its database can. */
export async function openStore(parts: StoreParts): Promise<Store> {
  const { opened, log, retentionDays, now = Date.now } = parts;
  const place: Place = { db: opened.db, secrets: parts.secrets, now };
  const isThere = probeOf(parts, place);
  const guard = createGuard({
    ...opened,
    log,
    now,
    async probe() {
      await isThere();
      // First of all: nobody may take over what is in hand here, or was finished meanwhile.
      await inbox.renew();
      // A connection that is made only when a reply leaves would note that too late.
      await sql`select 1`.execute(opened.reserved);
    },
  });
  const steadying = { guard, now };
  const holder = randomUUID();
  const departures = createDepartures(opened, holder);
  const inbox = databaseInbox(place, { holder, departures, isUp: guard.isUp });
  const journal = databaseJournal(place);
  const memory = memoryConversations();
  await guard.look();
  await guard.useInPeace(
    () => sweep(place, retentionDays),
    () => {},
  );
  const stop = repeatedly(guard, [
    [FLUSH_MS, journal.flush],
    [RENEW_MS, inbox.renew],
    [SWEEP_MS, () => sweep(place, retentionDays)],
  ]);
  return {
    name: opened.name,
    inbox: steadyInbox(inbox, memoryInbox(now), steadying),
    conversations: steadyConversations(databaseConversations(place), memory, steadying),
    questions: journal.questions,
    feedback: journal.feedback,
    counts: {
      asked: (since) =>
        guard.useInPeace(
          () => databaseCounts(opened.db, journal.flush).asked(since),
          () => undefined,
        ),
    },
    settings: steadySettings(databaseSettings(place), steadying),
    installations: steadyInstallations(databaseInstallations(place), steadying),
    privacy: steadyPrivacy(databasePrivacy(place, journal.flush), memory, steadying),
    notReady: () =>
      guard.isUp() ? [] : [`The store cannot be used (${opened.name}); answers come from memory.`],
    async close() {
      stop();
      await guard.use(journal.flush, () => {});
      await guard.use(inbox.release, () => {});
      guard.close();
      for (const db of new Set([opened.db, opened.reserved])) await db.destroy().catch(() => {});
    },
  };
}

/** More than a row takes, characters: a full disk or file is noticed. */
const PROBE_SIZE = 16_384;

/** Looks whether the database is there, up to date, of this key, and takes more. */
function probeOf({ opened, unusable }: StoreParts, { db, secrets }: Place): () => Promise<void> {
  let isReady = false;
  const undone = new Error('undone');
  return async () => {
    if (unusable) throw unusable;
    if (!isReady) {
      await migrate(db, opened.lock);
      await expectKey(db, secrets);
    }
    isReady = true;
    await db
      .transaction()
      .execute(async (transaction) => {
        const value = 'x'.repeat(PROBE_SIZE);
        // A name of its own: nobody waits for another's probe.
        await transaction.insertInto('meta').values({ name: randomUUID(), value }).execute();
        throw undone;
      })
      .catch((error: unknown) => {
        if (error !== undone) throw error;
      });
  };
}

/** Does each work every so many milliseconds, one run at a time, while the database is there. */
function repeatedly(
  guard: Guard,
  works: readonly (readonly [ms: number, work: () => Promise<void>])[],
): () => void {
  const timers = works.map(([ms, work]) => {
    let isAtWork = false;
    const run = async () => {
      if (isAtWork) return;
      isAtWork = true;
      await guard.useInPeace(work, () => {});
      isAtWork = false;
    };
    return setInterval(() => void run(), ms).unref();
  });
  return () => timers.forEach(clearInterval);
}
