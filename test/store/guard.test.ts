import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { createGuard } from '../../src/store/guard.ts';

/** Longer than whoever answers a platform may wait for the store, milliseconds. */
const LONG_MS = 2300;

const upGuard = async () => {
  const log = { info: () => {}, warn: () => {} };
  const guard = createGuard({
    ...{ name: 'test', setting: 'DATA_DIR' },
    ...{ probe: async () => {}, log, now: Date.now },
  });
  await guard.look();
  return guard;
};
const slowly = async () => {
  await sleep(LONG_MS);
  return 'kept';
};

it('a store is away when a platform would wait too long for it', async () => {
  const guard = await upGuard();
  expect(await guard.use(slowly, () => 'from memory')).toBe('from memory');
  expect(guard.isUp()).toBe(false);
  guard.close();
});

it('a store is not away because work that nobody waits for takes its time', async () => {
  const guard = await upGuard();
  expect(await guard.useInPeace(slowly, () => 'from memory')).toBe('kept');
  expect(guard.isUp()).toBe(true);
  guard.close();
});
