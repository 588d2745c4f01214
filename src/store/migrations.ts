import { type Kysely, sql } from 'kysely';
import type { Tables } from './schema.ts';

type Database = Kysely<Tables>;
type Migration = (db: Database) => Promise<void>;

/**
 * The steps that make the schema, in order. A step that was released is never
 * changed; what is new is a further step.
 */
export const MIGRATIONS: readonly Migration[] = [firstTables];

async function firstTables(db: Database): Promise<void> {
  const { schema } = db;
  await schema
    .createTable('event')
    .addColumn('key', 'text', (column) => column.primaryKey())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('platform', 'text', (column) => column.notNull())
    .addColumn('owner', 'text')
    .addColumn('payload', 'text')
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('holder', 'text', (column) => column.notNull())
    .addColumn('leased', 'bigint', (column) => column.notNull())
    .execute();
  await schema
    .createIndex('event_unfinished')
    .on('event')
    .columns(['platform', 'leased'])
    .where(sql.ref('payload'), 'is not', null)
    .execute();
  await schema
    .createTable('conversation')
    .addColumn('key', 'text', (column) => column.primaryKey())
    .addColumn('owner', 'text')
    .addColumn('turn', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .execute();
  await questionTables(db);
  await schema
    .createTable('setting')
    .addColumn('channel', 'text', (column) => column.primaryKey())
    .addColumn('value', 'text', (column) => column.notNull())
    .execute();
  await schema
    .createTable('installation')
    .addColumn('team', 'text', (column) => column.primaryKey())
    .addColumn('value', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .execute();
  for (const table of ['event', 'conversation', 'question', 'feedback'] as const)
    await schema.createIndex(`${table}_at`).on(table).column('at').execute();
  for (const table of ['conversation', 'feedback'] as const)
    await schema.createIndex(`${table}_owner`).on(table).column('owner').execute();
}

async function questionTables({ schema }: Database): Promise<void> {
  await schema
    .createTable('question')
    .addColumn('reply', 'text', (column) => column.primaryKey())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('platform', 'text', (column) => column.notNull())
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('answered', 'integer', (column) => column.notNull())
    .addColumn('confidence', sql`double precision`, (column) => column.notNull())
    .addColumn('paragraphs', 'text', (column) => column.notNull())
    .addColumn('text', 'text')
    .execute();
  await schema
    .createTable('feedback')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('platform', 'text', (column) => column.notNull())
    .addColumn('owner', 'text')
    .addColumn('rating', 'text', (column) => column.notNull())
    .addColumn('paragraphs', 'text', (column) => column.notNull())
    .addColumn('question', 'text')
    .addColumn('reason', 'text')
    .execute();
}
