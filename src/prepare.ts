import type { CuratedData } from './retrieval/index-data.ts';
import {
  fingerprintOf,
  makeSnapshotFolder,
  type Prepared,
  readSnapshot,
  writeSnapshot,
} from './snapshot.ts';

/**
 * Knowledge and index of a folder: from the snapshot when it is of these very
 * files, else read, validated and indexed, and kept for the next start where
 * that is possible.
 * @param curated which curated data to use; all, when absent.
 * @param snapshots the folder of the snapshots.
 * @throws KnowledgeError when a file cannot be used.
 */
export async function prepare(
  folder: string,
  curated?: CuratedData,
  snapshots?: string,
): Promise<Prepared> {
  if (curated !== undefined) return index(folder, curated);
  const fingerprint = await fingerprintOf(folder).catch(() => undefined);
  if (fingerprint === undefined) return index(folder);
  const kept = await readSnapshot(fingerprint, snapshots);
  if (kept) return kept;
  const prepared = await index(folder);
  // What was read while files changed is not what the fingerprint names.
  if ((await fingerprintOf(folder).catch(() => undefined)) === fingerprint)
    // A missing or read-only place is no fault: the next start indexes again.
    await writeSnapshot(fingerprint, prepared, snapshots).catch(() => {});
  return prepared;
}

/** Indexes a folder and keeps the result for the next starts. */
export async function keepSnapshot(folder: string): Promise<void> {
  await makeSnapshotFolder();
  await writeSnapshot(await fingerprintOf(folder), await index(folder));
}

async function index(folder: string, curated?: CuratedData): Promise<Prepared> {
  // Loaded only when there is no snapshot: reading and validating takes longer than all the rest.
  const [{ loadKnowledge }, { indexKnowledge }] = await Promise.all([
    import('./knowledge/load.ts'),
    import('./retrieval/index-data.ts'),
  ]);
  const knowledge = await loadKnowledge(folder);
  return { knowledge, data: indexKnowledge(knowledge, curated) };
}
