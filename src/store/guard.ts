/** The slice of a logger the store uses. */
export interface StoreLog {
  info(details: object, message: string): void;
  warn(details: object, message: string): void;
}

/** Knows whether the database can be used, and keeps those who ask from waiting for one that cannot. */
export interface Guard {
  isUp(): boolean;
  /** When it was reached again, milliseconds; 0 when it never was away. */
  since(): number;
  /** Does work in the database; otherwise, or when it fails, what stands in for it. */
  use<T>(work: () => Promise<T>, otherwise: () => T | Promise<T>): Promise<T>;
  /** The same for work of several statements, which no platform waits for. */
  useInPeace<T>(work: () => Promise<T>, otherwise: () => T | Promise<T>): Promise<T>;
  /** Looks whether the database can be used, now and while it cannot. */
  look(): Promise<void>;
  close(): void;
}

export interface GuardParts {
  /** What is guarded, for people, and the setting that says where it is. */
  readonly name: string;
  readonly setting: string;
  /** Makes sure that the database can be used. @throws when it cannot. */
  probe(): Promise<void>;
  readonly log: StoreLog;
  readonly now: () => number;
}

/** A platform waits three seconds for an acknowledgement: the store gets most of it, milliseconds. */
const PATIENCE_MS = 2000;
/** What nobody waits for may take longer on a busy machine; each statement has a limit of its own. */
const PEACE_MS = 15_000;
/** Time between two looks at a database that is away, milliseconds. */
const LOOK_MS = 2000;
/** One that was only slow is used again at once: meanwhile others may answer what is answered here. */
const LOOK_AGAIN_MS = 50;

/** Guards a database: one warning when it goes, one line when it is back. */
export function createGuard({ name, setting, probe, log, now }: GuardParts): Guard {
  let state: 'new' | 'up' | 'down' = 'new';
  let since = 0;
  let timer: NodeJS.Timeout | undefined;
  let isClosed = false;

  function fell(error: unknown): void {
    if (state === 'down' || isClosed) return;
    state = 'down';
    log.warn(
      { err: error },
      `The store cannot be used (${name}): ${reasonOf(error)}. The bot goes on from memory and tries again; look at ${setting}.`,
    );
    lookLater(LOOK_AGAIN_MS);
  }

  function lookLater(ms: number): void {
    timer = setTimeout(() => void look(), ms);
    timer.unref();
  }

  async function look(): Promise<void> {
    try {
      await inTime(probe(), PEACE_MS);
      if (isClosed) return;
      if (state === 'down') {
        since = now();
        log.info({}, `The store is used again (${name})`);
      }
      state = 'up';
    } catch (error) {
      if (isClosed) return;
      if (state === 'down') lookLater(LOOK_MS);
      else fell(error);
    }
  }

  async function within<T>(
    ms: number,
    work: () => Promise<T>,
    otherwise: () => T | Promise<T>,
  ): Promise<T> {
    if (state !== 'up') return otherwise();
    try {
      return await inTime(work(), ms);
    } catch (error) {
      fell(error);
      return otherwise();
    }
  }

  return {
    isUp: () => state === 'up',
    since: () => since,
    use: (work, otherwise) => within(PATIENCE_MS, work, otherwise),
    useInPeace: (work, otherwise) => within(PEACE_MS, work, otherwise),
    look,
    close() {
      isClosed = true;
      clearTimeout(timer);
    },
  };
}

/** @throws when it takes too long; what it was doing may still be done. */
async function inTime<T>(work: Promise<T>, ms: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const giveUp = () => reject(new Error(`no answer within ${ms} ms`));
    // An answer that came while this process was busy is read first.
    timer = setTimeout(() => setImmediate(giveUp), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** The innermost reason, in one line. */
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return reasonOf(error.errors[0]);
  return error instanceof Error ? error.message.replace(/\s+/g, ' ') : String(error);
}
