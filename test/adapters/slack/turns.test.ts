import { expect, it } from 'vitest';
import { oneATurn } from '../../../adapters/slack/turns.ts';

/** How many pieces of so many had begun after each turn of the event loop. */
async function begunByTurn(pieces: number): Promise<number[]> {
  const inTurn = oneATurn();
  let begun = 0;
  const all = Array.from({ length: pieces }, () =>
    inTurn(async () => {
      begun += 1;
    }),
  );
  const byTurn: number[] = [];
  while (begun < pieces) {
    await new Promise((resolve) => setImmediate(resolve));
    byTurn.push(begun);
  }
  await Promise.all(all);
  return byTurn;
}

it('a few pieces of work are begun one a turn', async () => {
  expect(await begunByTurn(5)).toEqual([1, 2, 3, 4, 5]);
});

it('work that piles up is begun faster than it would be one a turn', async () => {
  const byTurn = await begunByTurn(1000);
  expect(byTurn.length).toBeLessThan(100);
  expect(byTurn[0]).toBeLessThan(100);
});

it('a piece that fails, or never ends, holds up no other', async () => {
  const inTurn = oneATurn();
  void inTurn(() => new Promise(() => {}));
  await expect(inTurn(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await inTurn(async () => 'done')).toBe('done');
});
