import type { Conversations } from '../chat/conversation.ts';
import type { Guard } from './guard.ts';
import { LEASE_MS, type LeasedInbox } from './inbox.ts';
import type { MemoryConversations } from './memory.ts';
import type { Claim, Inbox, Installations, Privacy, Settings, Unfinished } from './ports.ts';

/** The store's own guard, and the time. */
interface Steadying {
  readonly guard: Guard;
  /** Milliseconds. */
  readonly now: () => number;
}

/** An inbox that claims in memory too, so that no duplicate slips through while the database goes. */
export function steadyInbox(kept: LeasedInbox, memory: Inbox, { guard, now }: Steadying): Inbox {
  const steadyClaim = (claim: Claim): Claim => ({
    sending(go) {
      // A database that is slow may still answer after it was given up.
      const once = go && onlyOnce(go);
      return guard.use(
        () => claim.sending(once),
        () => {
          once?.();
          return true;
        },
      );
    },
    notSent: () =>
      guard.use(
        () => claim.notSent(),
        () => {},
      ),
    // Noted even while the database is away; then it is written once it is back.
    done: () => claim.done().catch(() => {}),
  });
  return {
    async claim(work) {
      const local = await memory.claim(work);
      if (!local) return undefined;
      let isTried = false;
      const claim = await guard.use(
        () => {
          isTried = true;
          return kept.claim(work);
        },
        () => {
          if (isTried) kept.abandon(work);
          return local;
        },
      );
      return claim && steadyClaim(claim);
    },
    async takeOver(platform) {
      // Whoever lives says so first when the database is back.
      const isEarly = guard.since() > 0 && now() - guard.since() < LEASE_MS;
      const taken: readonly Unfinished[] = isEarly
        ? []
        : await guard.use(
            () => kept.takeOver(platform),
            () => [],
          );
      return taken.map((each) => ({ ...each, claim: steadyClaim(each.claim) }));
    },
  };
}

function onlyOnce(work: () => void): () => void {
  let isDone = false;
  return () => {
    if (isDone) return;
    isDone = true;
    work();
  };
}

/** Conversations in the database, and in memory for when it is away. */
export function steadyConversations(
  kept: Conversations,
  memory: MemoryConversations,
  { guard }: Steadying,
): Conversations {
  const nothing = () => {};
  return {
    get: (key) =>
      guard.use(
        () => kept.get(key),
        () => memory.get(key),
      ),
    async set(key, turn, owner) {
      await memory.set(key, turn, owner);
      await guard.use(() => kept.set(key, turn, owner), nothing);
    },
    async forget(key) {
      await memory.forget(key);
      await guard.use(() => kept.forget(key), nothing);
    },
  };
}

/** Deletes in memory at once, and in the database when it is there. */
export function steadyPrivacy(
  kept: Privacy,
  memory: MemoryConversations,
  { guard }: Steadying,
): Privacy {
  return {
    async forget(owner) {
      memory.forgetOf(owner);
      return guard.useInPeace(
        () => kept.forget(owner),
        () => undefined,
      );
    },
  };
}

/** How long settings and installations are taken from memory, milliseconds: other processes change them too. */
const RECENT_MS = 5000;
const MOST_RECENT = 10_000;

/** Settings that are looked up once in a while, and go on to count while the database is away. */
export function steadySettings(kept: Settings, steadying: Steadying): Settings {
  const recent = recently((channel) => kept.get(channel), {}, steadying);
  return {
    get: recent.get,
    async set(channel, settings) {
      recent.drop(channel);
      return steadying.guard.use(
        () => kept.set(channel, settings),
        () => false,
      );
    },
  };
}

/** Installations that are looked up once in a while, and go on to count while the database is away. */
export function steadyInstallations(kept: Installations, steadying: Steadying): Installations {
  const recent = recently((team) => kept.get(team), undefined, steadying);
  return {
    get: recent.get,
    async set(team, installation) {
      recent.drop(team);
      return steadying.guard.use(
        () => kept.set(team, installation),
        () => false,
      );
    },
    async remove(team) {
      recent.drop(team);
      await steadying.guard.use(
        () => kept.remove(team),
        () => {},
      );
    },
  };
}

/** Remembers what was read for a moment, and for longer while it cannot be read. */
function recently<T>(read: (key: string) => Promise<T>, missing: T, { guard, now }: Steadying) {
  const known = new Map<string, { readonly value: T; readonly at: number }>();
  /** Whoever asks for the same meanwhile waits for the same answer. */
  const reading = new Map<string, Promise<T>>();
  const look = (key: string) =>
    guard.use(
      async () => {
        const value = await read(key);
        if (known.size >= MOST_RECENT) known.clear();
        known.set(key, { value, at: now() });
        return value;
      },
      () => known.get(key)?.value ?? missing,
    );
  return {
    async get(key: string): Promise<T> {
      const before = known.get(key);
      if (before && now() - before.at < RECENT_MS) return before.value;
      const underWay = reading.get(key) ?? look(key).finally(() => reading.delete(key));
      reading.set(key, underWay);
      return underWay;
    },
    drop(key: string) {
      known.delete(key);
      reading.delete(key);
    },
  };
}
