import type { CuratedData } from './retrieval/index-data.ts';
import { fingerprintOf, type Prepared, readSnapshot, writeSnapshot } from './snapshot.ts';

/**
 * Knowledge and index of a folder: from the snapshot when it is of these very
 * files, else read, validated and indexed.
 * @param curated which curated data to use; all, when absent.
 * @throws KnowledgeError when a file cannot be used.
 */
export async function prepare(folder: string, curated?: CuratedData): Promise<Prepared> {
  const kept =
    curated === undefined
      ? await fingerprintOf(folder).then(readSnapshot, () => undefined)
      : undefined;
  return kept ?? index(folder, curated);
}

/** Indexes a folder and keeps the result. @returns the file it is kept in. */
export async function keepSnapshot(folder: string): Promise<string> {
  return writeSnapshot(await fingerprintOf(folder), await index(folder));
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
