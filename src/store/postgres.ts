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

const MOST_CONNECTIONS = 10;
/** Longest wait for a connection, and for an answer, milliseconds. */
const CONNECT_MS = 1500;
const ANSWER_MS = 2000;
/** Names the lock under which one process at a time brings the schema up to date. */
const MIGRATION_LOCK = 7_331_908;

/** A PostgreSQL that several processes share. */
export function openPostgres(url: string): Opened {
  return {
    name: `PostgreSQL, ${placeOf(url)}`,
    setting: 'DATABASE_URL',
    db: connect(url, { max: MOST_CONNECTIONS }),
    reserved: connect(url, { max: 1, idleTimeoutMillis: 0 }),
    lock: ['begin', `select pg_advisory_xact_lock(${MIGRATION_LOCK})`],
  };
}

function connect(url: string, size: pg.PoolConfig): Kysely<Tables> {
  const pool = new pg.Pool({
    ...size,
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
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}

/** Host and database: what may be told of an address that holds a password. */
function placeOf(url: string): string {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  return parsed ? `${parsed.host}${parsed.pathname}` : 'DATABASE_URL';
}
