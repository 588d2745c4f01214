import { expect, it } from 'vitest';
import { createGuard } from '../../src/store/guard.ts';
import { memorySettings } from '../../src/store/memory.ts';
import { steadySettings } from '../../src/store/steady.ts';

it('settings that many ask for at once are read once, and anew when they are set', async () => {
  const guard = createGuard({
    ...{ name: 'test', setting: 'DATA_DIR', now: Date.now, probe: async () => {} },
    log: { info: () => {}, warn: () => {} },
  });
  await guard.look();
  const kept = memorySettings();
  let reads = 0;
  const counted = {
    ...kept,
    get(channel: string) {
      reads += 1;
      return kept.get(channel);
    },
  };
  const settings = steadySettings(counted, { guard, now: Date.now });
  await Promise.all(Array.from({ length: 20 }, () => settings.get('slack:T1:C1')));
  expect(reads).toBe(1);
  await settings.set('slack:T1:C1', { language: 'fr' });
  expect(await settings.get('slack:T1:C1')).toEqual({ language: 'fr' });
  guard.close();
});
