import type { Place } from './database.ts';
import type { ChannelSettings, Settings } from './ports.ts';

/** Settings of channels in a database. */
export function databaseSettings({ db, secrets }: Place): Settings {
  return {
    async get(channel) {
      const row = await db
        .selectFrom('setting')
        .select('value')
        .where('channel', '=', secrets.hide(channel))
        .executeTakeFirst();
      return row ? (JSON.parse(row.value) as ChannelSettings) : {};
    },
    async set(channel, settings) {
      const value = JSON.stringify(settings);
      await db
        .insertInto('setting')
        .values({ channel: secrets.hide(channel), value })
        .onConflict((conflict) => conflict.column('channel').doUpdateSet({ value }))
        .execute();
      return true;
    },
  };
}
