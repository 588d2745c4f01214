import { copyFileSync, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openSqlite } from '../../src/store/sqlite.ts';
import { storeOver } from '../support/databases.ts';

it('the file is whole without its log once the store is closed, as a backup takes it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'octopus-sqlite-'));
  const [used, copied] = [join(folder, 'used'), join(folder, 'copied')];
  const store = await storeOver(openSqlite(used));
  await store.settings.set('channel', { language: 'fr' });
  await store.close();
  mkdirSync(copied);
  copyFileSync(join(used, 'octopus.db'), join(copied, 'octopus.db'));
  const copy = await storeOver(openSqlite(copied));
  expect(await copy.settings.get('channel')).toEqual({ language: 'fr' });
  await copy.close();
});
