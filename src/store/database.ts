import type { CompiledQuery, Kysely } from 'kysely';
import type { Lock } from './migrate.ts';
import type { Tables } from './schema.ts';
import type { Secrets } from './secrets.ts';

/** A database that may or may not be reached. */
export interface Opened {
  /** What it is and where, for people. */
  readonly name: string;
  /** The setting that says where it is. */
  readonly setting: string;
  readonly db: Kysely<Tables>;
  /** The same through a connection that nothing else waits for. */
  readonly reserved: Kysely<Tables>;
  /** Runs a statement within the call, as far as the database can be used; absent where it is another process. */
  readonly runNow?: (statement: CompiledQuery) => void;
  readonly lock: Lock;
}

/** What the parts of the store that stand in a database work with. */
export interface Place {
  readonly db: Kysely<Tables>;
  readonly secrets: Secrets;
  /** Milliseconds. */
  readonly now: () => number;
}
