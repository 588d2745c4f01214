import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ResourceLimits } from 'node:worker_threads';
import { type LiveOctopus, liveOctopus, octopusFrom, openOctopus } from '../../src/main.ts';
import { prepareApart } from '../../src/reload/apart.ts';
import { seeFolder } from '../../src/reload/look.ts';
import type { ReloadNews } from '../../src/reload/news.ts';
import { type Reload, startReload } from '../../src/reload/reload.ts';
import { memoryConversations } from '../../src/store/memory.ts';
import type { Files } from '../support/knowledge-folder.ts';
import { CLOCK } from '../support/octopus.ts';

/** A folder that is not there. */
const NOWHERE = join(tmpdir(), 'octopus-no-snapshots');

/** Short, so that a test takes no longer than the work itself. */
const WAITS = { settleMs: 60, secondLookMs: 150, pollMs: 100 };

/** A bot over a folder of its own, which it follows. */
export interface Session {
  readonly folder: string;
  readonly octopus: LiveOctopus;
  readonly reload: Reload;
  readonly news: readonly ReloadNews[];
  /** How often the folder was read in a thread. */
  threads(): number;
  /** Writes files as an editor does: each is there as a whole or not at all. */
  put(files: Files): Promise<void>;
  /** Waits for news beyond those that were there, and gives them. */
  told(count?: number): Promise<readonly ReloadNews[]>;
  /** Waits until nothing is read any more. */
  quiet(): Promise<void>;
  /** The text of a paragraph as the bot has it now; undefined when there is none. */
  read(id: string): Promise<string | undefined>;
  end(): Promise<void>;
}

/** Starts a session over these files. */
export async function startSession(files: Files, limits?: ResourceLimits): Promise<Session> {
  const folder = await mkdtemp(join(tmpdir(), 'reload-'));
  const put = async (some: Files) => {
    for (const [name, content] of Object.entries(some)) {
      await writeFile(join(folder, `.${name}.part`), content);
      await rename(join(folder, `.${name}.part`), join(folder, name));
    }
  };
  await put(files);
  const news: ReloadNews[] = [];
  let threads = 0;
  let heard = 0;
  const parts = {
    conversations: memoryConversations(),
    onFault: (error: unknown) => {
      throw error;
    },
  };
  const seen = await seeFolder(folder);
  const octopus = liveOctopus(await openOctopus({ knowledgeDir: folder, ...parts }));
  const reload = startReload({
    folder,
    seen,
    waits: WAITS,
    prepareApart: (order, signal) => {
      threads += 1;
      // Snapshots are not kept: those of the build stay as they are.
      return prepareApart({ ...order, snapshots: NOWHERE }, signal, limits);
    },
    swap: (prepared) => octopus.swap(octopusFrom(prepared, parts)),
    tell: (item) => news.push(item),
  });
  return {
    folder,
    octopus,
    reload,
    news,
    threads: () => threads,
    put,
    async told(count = 1) {
      await until(() => news.length >= heard + count);
      heard = news.length;
      return news.slice(-count);
    },
    async quiet() {
      let before = -1;
      while (before !== threads) {
        before = threads;
        await pause(WAITS.pollMs * 3 + WAITS.settleMs * 2 + WAITS.secondLookMs);
      }
    },
    async read(id) {
      const { outcome } = await octopus.bot.handle({
        text: `read ${id}`,
        platform: 'test',
        at: CLOCK,
      });
      return outcome.citations[0]?.paragraph.text;
    },
    async end() {
      await reload.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const PATIENCE_MS = 15_000;

async function until(isSo: () => boolean): Promise<void> {
  const patience = Date.now() + PATIENCE_MS;
  while (!isSo()) {
    if (Date.now() > patience) throw new Error('nothing was told');
    await pause(10);
  }
}
