import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Opened } from './database.ts';
import type { Tables } from './schema.ts';

/** Times fit into a number; PostgreSQL would give them as texts. */
const TYPES = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    oid === pg.types.builtins.INT8
      ? Number
      : pg.types.getTypeParser(oid, format as 'text' | undefined),
} as pg.CustomTypesConfig;

const CONNECTIONS = 5;
/** Longest wait for a connection, and for an answer, milliseconds: whoever asks gives up before. */
const CONNECT_MS = 2500;
const ANSWER_MS = 2500;
/** Names the lock under which one process at a time brings the schema up to date. */
const MIGRATION_LOCK = 7_331_908;

/** A PostgreSQL that several processes share. */
export function openPostgres(url: string): Opened {
  return {
    name: `PostgreSQL, ${placeOf(url)}`,
    setting: 'DATABASE_URL',
    db: connect(url, CONNECTIONS),
    reserved: connect(url, 1),
    lock: ['begin', `select pg_advisory_xact_lock(${MIGRATION_LOCK})`],
  };
}

function connect(url: string, connections: number): Kysely<Tables> {
  const pool = new pg.Pool({
    max: connections,
    idleTimeoutMillis: 0,
    connectionString: url,
    connectionTimeoutMillis: CONNECT_MS,
    query_timeout: ANSWER_MS,
    statement_timeout: ANSWER_MS,
    application_name: 'octopus',
    types: TYPES,
  });
  // A connection that ends while nobody uses it is made anew when it is needed.
  pool.on('error', () => {});
  // One that ends between two statements would end the process; the next statement tells of it.
  pool.on('connect', (client) => client.on('error', () => {}));
  const made = async () => {
    void makeAll(pool, connections);
    return pool;
  };
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool: made }) });
}

/**
 * Makes the connections before they are needed, and they are kept: on a busy
 * machine one takes so long that a burst of events would take the store for away.
 */
async function makeAll(pool: pg.Pool, count: number): Promise<void> {
  const making = Array.from({ length: count }, () => pool.connect());
  for (const made of await Promise.allSettled(making))
    if (made.status === 'fulfilled') made.value.release();
}

/** Host and database: what may be told of an address that holds a password. */
function placeOf(url: string): string {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  return parsed ? `${parsed.host}${parsed.pathname}` : 'DATABASE_URL';
}
