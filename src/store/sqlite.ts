import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import {
  type CompiledQuery,
  Kysely,
  type SqliteDatabase,
  SqliteDialect,
  type SqliteStatement,
} from 'kysely';
import Libsql from 'libsql';
import type { Opened } from './database.ts';
import { makeFolder } from './folder.ts';
import type { Tables } from './schema.ts';

/** Longest wait for another process that writes, milliseconds: it holds up everything here. */
const BUSY_MS = 500;
/** Statements that are kept ready: about forty, some of them once for each number of rows. */
const MOST_STATEMENTS = 200;

/** The embedded store: the file `octopus.db` in a folder, which is made when it is missing. */
export function openSqlite(folder: string): Opened {
  const file = join(folder, 'octopus.db');
  let statements: SqliteDatabase | undefined;
  const database = async () => {
    makeFolder(folder);
    const opened = new Libsql(file);
    chmodSync(file, 0o600);
    for (const pragma of [
      'journal_mode = WAL',
      'synchronous = NORMAL',
      `busy_timeout = ${BUSY_MS}`,
    ])
      opened.pragma(pragma);
    statements = rememberingStatements(opened);
    return statements;
  };
  const runNow = ({ sql, parameters }: CompiledQuery) => {
    try {
      statements?.prepare(sql).run(parameters);
    } catch {
      // That it cannot be used is told by whatever else is asked of it.
    }
  };
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database }) });
  return {
    name: `SQLite, ${file}`,
    setting: 'DATA_DIR',
    db,
    reserved: db,
    runNow,
    lock: ['begin immediate'],
  };
}

/** Each statement is prepared once, unless it was not used for long. */
function rememberingStatements(database: InstanceType<typeof Libsql>): SqliteDatabase {
  const statements = new Map<string, SqliteStatement>();
  return {
    close() {
      statements.clear();
      // Then the file is whole without its log, as a backup may take it.
      database.pragma('wal_checkpoint(TRUNCATE)');
      database.close();
    },
    prepare(text) {
      const statement =
        statements.get(text) ?? (database.prepare(text) as unknown as SqliteStatement);
      // Entered anew, so that the first is the one unused for longest.
      statements.delete(text);
      statements.set(text, statement);
      const [oldest] = statements.keys();
      if (statements.size > MOST_STATEMENTS && oldest !== undefined) statements.delete(oldest);
      return statement;
    },
  };
}
