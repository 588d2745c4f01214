import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const MOST_LINES = 200;

/** Lines typed in earlier chats. */
export interface History {
  /** Latest first, as line editing wants them. */
  readonly lines: readonly string[];
  keep(lines: readonly string[]): void;
  save(): Promise<void>;
}

/** Reads the history from a person's home folder; a chat works without one. */
export async function openHistory(home: string): Promise<History> {
  const file = join(home, '.octopus_history');
  const text = await readFile(file, 'utf8').catch(() => '');
  const before: readonly string[] = text.split('\n').filter(Boolean);
  let kept = before;
  return {
    lines: before,
    keep(lines) {
      kept = lines.slice(0, MOST_LINES);
    },
    async save() {
      if (kept === before) return;
      await writeFile(file, `${kept.join('\n')}\n`, { mode: 0o600 }).catch(() => {});
    },
  };
}
