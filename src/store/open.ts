import { randomBytes } from 'node:crypto';
import type { StoreConfig } from '../config.ts';
import type { Opened } from './database.ts';
import type { StoreLog } from './guard.ts';
import { createSecrets } from './secrets.ts';
import { openStore, type Store } from './store.ts';
import { ownStoreKey } from './store-key.ts';

/** Opens the store of the settings: PostgreSQL where an address is set, else a file. */
export async function openConfiguredStore(config: StoreConfig, log: StoreLog): Promise<Store> {
  const opened = await openDatabase(config);
  const { retentionDays } = config;
  const { key, unusable } = keyOf(config);
  return openStore({ opened, secrets: createSecrets(key), unusable, retentionDays, log });
}

/** Only the package that is used is loaded. */
async function openDatabase({ databaseUrl, dataDir }: StoreConfig): Promise<Opened> {
  if (databaseUrl !== undefined) return (await import('./postgres.ts')).openPostgres(databaseUrl);
  return (await import('./sqlite.ts')).openSqlite(dataDir);
}

/** Where no key can be kept, nothing is kept until the next start: with a key of the moment it could not be read again. */
function keyOf({ key, dataDir }: StoreConfig): { key: string; unusable?: Error } {
  if (key !== undefined) return { key };
  try {
    return { key: ownStoreKey(dataDir) };
  } catch (error) {
    return { key: randomBytes(32).toString('hex'), unusable: error as Error };
  }
}
