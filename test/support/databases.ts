import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Opened } from '../../src/store/database.ts';
import { openPostgres } from '../../src/store/postgres.ts';
import { createSecrets } from '../../src/store/secrets.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { type Postgres, startPostgres } from './postgres.ts';

export const KEY = 'a key that is only used in tests, of some length';

/** A kind of database to run the same tests on. */
export interface Databases {
  /** Opens a new, empty database, each time anew. */
  create(): Promise<() => Opened>;
  end(): Promise<void>;
}

/** Files in a folder that is removed at the end. */
export async function sqliteFiles(): Promise<Databases> {
  const folder = await mkdtemp(join(tmpdir(), 'octopus-store-'));
  let count = 0;
  return {
    async create() {
      count += 1;
      const own = join(folder, String(count));
      return () => openSqlite(own);
    },
    end: () => rm(folder, { recursive: true }),
  };
}

/** Databases of a PostgreSQL that is ended at the end. */
export async function postgresDatabases(): Promise<Databases & { readonly postgres: Postgres }> {
  const postgres = await startPostgres();
  return {
    postgres,
    async create() {
      const url = await postgres.database();
      return () => openPostgres(url);
    },
    end: () => postgres.end(),
  };
}

/** A line that a store logged. */
export interface Logged {
  readonly level: 'info' | 'warn';
  readonly message: string;
}

/** What a store of a test differs in. */
export interface Differing {
  readonly now?: () => number;
  readonly key?: string;
  readonly retentionDays?: number;
  readonly logged?: Logged[];
}

/** Opens a store as one process does. */
export function storeOver(opened: Opened, differing: Differing = {}): Promise<Store> {
  const { now, key = KEY, retentionDays = 90, logged = [] } = differing;
  const write = (level: Logged['level']) => (_details: object, message: string) => {
    logged.push({ level, message });
  };
  return openStore({
    opened,
    secrets: createSecrets(key),
    retentionDays,
    log: { info: write('info'), warn: write('warn') },
    ...(now === undefined ? {} : { now }),
  });
}
