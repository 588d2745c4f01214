import { setTimeout as sleep } from 'node:timers/promises';
import type { Order, Outcome } from './apart.ts';
import { type Consequent, createConsequences } from './consequences.ts';
import { lookAt, type Seen } from './look.ts';
import { watchFolder } from './watch.ts';

export interface ReloadOptions extends Consequent {
  readonly folder: string;
  /** The folder before it was read for the first time. */
  readonly seen: Seen;
  prepareApart(order: Order, signal: AbortSignal): Promise<Outcome>;
  /** Other waits than the usual ones. */
  readonly waits?: Waits;
}

interface Waits {
  /** For so long a folder must look the same before it is read, milliseconds. */
  readonly settleMs: number;
  /** Before a folder that fails is read a second time, milliseconds. */
  readonly secondLookMs: number;
  /** Between looks where the system tells nothing of changes, milliseconds. */
  readonly pollMs: number;
}

const WAITS: Waits = { settleMs: 1000, secondLookMs: 2000, pollMs: 5000 };

export interface Reload {
  /** Whether the folder holds something that is not answered from because of a fault. */
  isBehind(): boolean;
  /** Ends the watching, and a thread that is at work. */
  stop(): Promise<void>;
}

/**
 * Keeps a running bot in step with its knowledge folder: waits until what
 * changes is written, has it read, validated and indexed apart, and swaps. What
 * fails is read a second time, changes nothing, and is told once.
 */
export function startReload(options: ReloadOptions): Reload {
  const { folder, waits = WAITS } = options;
  const stopping = new AbortController();
  const { signal } = stopping;
  const consequences = createConsequences(options);
  let { look: judged, fingerprint: known } = options.seen;
  let working: Promise<void> | undefined;

  /** Reads the folder until it is as it was read. */
  async function work(): Promise<void> {
    while ((await lookAt(folder)) !== judged) {
      const look = await settledLook(folder, waits.settleMs, signal);
      try {
        const outcome = await prepared();
        // A folder that has changed again may be mended by that.
        const isOver = outcome.kind === 'broken' && (await lookAt(folder)) !== look;
        if (outcome.kind === 'changing' || isOver) continue;
        consequences.of(outcome);
        if (outcome.kind === 'prepared') known = outcome.fingerprint;
      } catch (error) {
        // The same files would fail again: they are not tried until they change.
        if (!signal.aborted) consequences.ofFault(error);
      }
      judged = look;
    }
  }

  /** What fails may have been half written: it is read a second time. */
  async function prepared(): Promise<Outcome> {
    const outcome = await options.prepareApart({ folder, known }, signal);
    if (outcome.kind !== 'broken') return outcome;
    await sleep(waits.secondLookMs, undefined, { signal });
    return options.prepareApart({ folder, known }, signal);
  }

  const unwatch = watchFolder(folder, {
    pollMs: waits.pollMs,
    onHint() {
      // What changes during the work is seen at its end.
      working ??= work()
        .catch(ignoreAbort)
        .finally(() => {
          working = undefined;
        });
    },
  });
  return {
    isBehind: consequences.isBehind,
    async stop() {
      stopping.abort();
      await Promise.all([unwatch(), working]);
    },
  };
}

/** Waits until a folder looks the same for long enough. */
async function settledLook(folder: string, settleMs: number, signal: AbortSignal): Promise<string> {
  for (let before = await lookAt(folder); ; ) {
    await sleep(settleMs, undefined, { signal });
    const look = await lookAt(folder);
    if (look === before) return look;
    before = look;
  }
}

function ignoreAbort(error: unknown): void {
  if (!(error instanceof Error && error.name === 'AbortError')) throw error;
}
