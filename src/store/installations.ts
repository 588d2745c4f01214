import type { Place } from './database.ts';
import type { Installations } from './ports.ts';

/** Installations in a database, sealed: whoever reads the file gets into no workspace. */
export function databaseInstallations({ db, secrets, now }: Place): Installations {
  return {
    async get(team) {
      const row = await db
        .selectFrom('installation')
        .select('value')
        .where('team', '=', team)
        .executeTakeFirst();
      const text = row && secrets.open(row.value, `installation:${team}`);
      return text === undefined ? undefined : JSON.parse(text);
    },
    async set(team, installation) {
      const sealed = secrets.seal(JSON.stringify(installation), `installation:${team}`);
      const row = { value: sealed, at: now() };
      await db
        .insertInto('installation')
        .values({ team, ...row })
        .onConflict((conflict) => conflict.column('team').doUpdateSet(row))
        .execute();
      return true;
    },
    async remove(team) {
      await db.deleteFrom('installation').where('team', '=', team).execute();
    },
  };
}
