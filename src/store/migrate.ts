import { type Kysely, sql } from 'kysely';
import { MIGRATIONS } from './migrations.ts';
import type { Tables } from './schema.ts';

/** Begins a transaction that no other process is in. */
export type Lock = readonly string[];

const VERSION = 'schema version';

/**
 * Brings the schema to its latest version. Of two processes that start at
 * once, one waits for the other.
 * @throws when the database is of a newer version than this bot.
 */
export async function migrate(db: Kysely<Tables>, lock: Lock): Promise<void> {
  await db.connection().execute(async (connection) => {
    for (const statement of lock) await sql.raw(statement).execute(connection);
    try {
      await raise(connection);
      await sql`commit`.execute(connection);
    } catch (error) {
      await sql`rollback`.execute(connection).catch(() => {});
      throw error;
    }
  });
}

async function raise(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('meta')
    .ifNotExists()
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('value', 'text', (column) => column.notNull())
    .execute();
  const row = await db
    .selectFrom('meta')
    .select('value')
    .where('name', '=', VERSION)
    .executeTakeFirst();
  const version = Number(row?.value ?? 0);
  if (version > MIGRATIONS.length)
    throw new Error(
      `it was made by a newer version of the bot (schema ${version}; this one knows ${MIGRATIONS.length})`,
    );
  for (const step of MIGRATIONS.slice(version)) await step(db);
  const value = String(MIGRATIONS.length);
  if (version < MIGRATIONS.length)
    await db
      .insertInto('meta')
      .values({ name: VERSION, value })
      .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
      .execute();
}
