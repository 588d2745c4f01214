import { once } from 'node:events';
import { type ResourceLimits, Worker } from 'node:worker_threads';
import type { Problem } from '../knowledge/problem.ts';
import type { Prepared } from '../snapshot.ts';
import { assemble, type Piece } from './pieces.ts';

/** What the thread is to do. */
export interface Order {
  readonly folder: string;
  /** Fingerprint of what is known already; absent where nothing is. */
  readonly known: string | undefined;
  /** Folder of the snapshots; the usual one when absent. */
  readonly snapshots?: string;
}

/** What the thread found; what it prepared follows in pieces. */
export type Finding =
  | { readonly kind: 'same' }
  /** The files changed while they were read. */
  | { readonly kind: 'changing' }
  | { readonly kind: 'broken'; readonly problems: readonly Problem[] }
  | { readonly kind: 'prepared'; readonly fingerprint: string };

/** The same, with what was prepared. */
export type Outcome =
  | Exclude<Finding, { kind: 'prepared' }>
  | { readonly kind: 'prepared'; readonly fingerprint: string; readonly prepared: Prepared };

/** The built thread: from sources, as in tests, it is that of the last build. */
const THREAD = new URL(
  import.meta.url.includes('/dist/') ? './worker.js' : '../../dist/src/reload/worker.js',
  import.meta.url,
);

/**
 * Prepares a knowledge folder in a thread of its own. This thread goes on
 * meanwhile: it takes the result over piece by piece, one a turn of its event
 * loop, and the memory of the index is moved, not copied.
 * @param signal ends the thread at once.
 * @throws when the thread fails, for example for want of memory.
 */
export async function prepareApart(
  order: Order,
  signal: AbortSignal,
  resourceLimits?: ResourceLimits,
): Promise<Outcome> {
  const thread = new Worker(THREAD, { workerData: order, execArgv: [], resourceLimits });
  try {
    const finding = (await messageOf(thread, signal)) as Finding;
    return finding.kind === 'prepared'
      ? { ...finding, prepared: await takeOver(thread, signal) }
      : finding;
  } finally {
    await thread.terminate();
  }
}

async function takeOver(thread: Worker, signal: AbortSignal): Promise<Prepared> {
  const assembly = assemble();
  for (;;) {
    const arriving = messageOf(thread, signal);
    thread.postMessage('next');
    const piece = (await arriving) as Piece | undefined;
    if (!piece) return assembly.finish();
    assembly.add(piece);
  }
}

/** The thread's next message. @throws when it fails or ends instead. */
async function messageOf(thread: Worker, signal: AbortSignal): Promise<unknown> {
  const settled = new AbortController();
  const until = { signal: AbortSignal.any([signal, settled.signal]) };
  try {
    return await Promise.race([
      once(thread, 'message', until).then(([message]) => message),
      once(thread, 'exit', until).then(([code]) => {
        throw new Error(`The thread that reads the documents ended with code ${code}`);
      }),
    ]);
  } finally {
    settled.abort();
  }
}
