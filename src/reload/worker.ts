/**
 * Runs in a thread of its own: reads, validates and indexes a knowledge folder,
 * says what came of it, then hands a piece of it over each time it is asked.
 */

import { parentPort, workerData } from 'node:worker_threads';
import { KnowledgeError } from '../knowledge/problem.ts';
import { prepare } from '../prepare.ts';
import { fingerprintOf, type Prepared } from '../snapshot.ts';
import type { Finding, Order } from './apart.ts';
import { movable, piecesOf } from './pieces.ts';

const { folder, known, snapshots }: Order = workerData;

/** What is in the folder; one that cannot be read has its problem told by what reads it. */
const contents = () => fingerprintOf(folder).catch(() => '');

async function find(): Promise<{ finding: Finding; prepared?: Prepared }> {
  try {
    const fingerprint = await contents();
    if (fingerprint === known) return { finding: { kind: 'same' } };
    const prepared = await prepare(folder, undefined, snapshots);
    // Files that changed meanwhile may have been read half before, half after.
    if ((await contents()) !== fingerprint) return { finding: { kind: 'changing' } };
    return { finding: { kind: 'prepared', fingerprint }, prepared };
  } catch (error) {
    if (error instanceof KnowledgeError)
      return { finding: { kind: 'broken', problems: error.problems } };
    throw error;
  }
}

const { finding, prepared } = await find();
const pieces = prepared && piecesOf(prepared);
parentPort?.on('message', () => {
  const next = pieces?.next();
  const piece = next?.done === false ? next.value : undefined;
  parentPort?.postMessage(piece, piece?.kind === 'index' ? movable(piece) : []);
});
parentPort?.postMessage(finding);
