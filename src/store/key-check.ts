import type { Kysely } from 'kysely';
import type { Tables } from './schema.ts';
import type { Secrets } from './secrets.ts';

const NAME = 'key check';

/**
 * Makes sure that the database was made with this key: with another nothing
 * could be read back, and both would be kept side by side.
 * @throws when it was not.
 */
export async function expectKey(db: Kysely<Tables>, secrets: Secrets): Promise<void> {
  const value = secrets.hide(NAME);
  await db
    .insertInto('meta')
    .values({ name: NAME, value })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute();
  const row = await db
    .selectFrom('meta')
    .select('value')
    .where('name', '=', NAME)
    .executeTakeFirst();
  if (row?.value !== value)
    throw new Error(
      'STORE_KEY is not the key it was made with. Put that key back; if it is lost, begin with an empty database',
    );
}
