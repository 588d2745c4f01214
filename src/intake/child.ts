import { readFile } from 'node:fs/promises';
import type { Report, Task } from './apart.ts';
import { endWithParent } from './orphan.ts';
import { readFileAs } from './read.ts';
import { UnreadableError } from './source.ts';

/** The process in which a file is read: a hostile file brings down this one alone. */
process.once('message', (task: Task) => void work(task));
process.once('disconnect', () => process.exit());
endWithParent();

async function work({ path, file, told }: Task): Promise<void> {
  let told10th = -1;
  const onProgress = (share: number) => {
    const tenth = Math.floor(share * 100);
    if (tenth > told10th) report({ kind: 'progress', share });
    told10th = tenth;
  };
  try {
    const intake = await readFileAs(await readFile(path), file, told, onProgress);
    report({ kind: 'done', intake });
  } catch (error) {
    const isExpected = error instanceof UnreadableError;
    const text =
      error instanceof Error ? (isExpected ? error.message : error.stack) : String(error);
    report({ kind: isExpected ? 'unreadable' : 'fault', text: text ?? '' });
  }
}

function report(message: Report): void {
  process.send?.(message);
}
