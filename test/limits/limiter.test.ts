import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLimiter } from '../../src/limits/limiter.ts';

/** A limiter and its clock, which stands still until it is moved. */
function clocked(most: number, per: number, mostKeys?: number) {
  let time = 1_000_000;
  const limiter = createLimiter({ most, per }, () => time, mostKeys);
  return {
    limiter,
    wait: (ms: number) => {
      time += ms;
    },
  };
}

describe('a limiter', () => {
  it('lets a key use its whole rate at once, and tells then how long to wait', () => {
    const { limiter } = clocked(30, 60_000);
    for (let count = 0; count < 30; count += 1) expect(limiter('a')).toBe(0);
    expect(limiter('a')).toBe(2000);
    expect(limiter('b')).toBe(0);
  });

  it.each([1, 3, 7, 600])('lets exactly %i through on a clock of fractions', (most) => {
    const { limiter, wait } = clocked(most, 60_000);
    wait(0.1234567);
    const through = Array.from({ length: most + 5 }, () => limiter('a')).filter((ms) => ms === 0);
    expect(through).toHaveLength(most);
  });

  it('gives the rate back bit by bit, and never more than the whole', () => {
    const { limiter, wait } = clocked(3, 3000);
    for (let count = 0; count < 3; count += 1) limiter('a');
    wait(999);
    expect(limiter('a')).toBe(1);
    wait(1);
    expect([limiter('a'), limiter('a')]).toEqual([0, 1000]);
    wait(3_600_000);
    expect([1, 2, 3, 4].map(() => limiter('a'))).toEqual([0, 0, 0, 1000]);
  });

  it('does not count what it refused, so that a wait is never longer than told', () => {
    const { limiter, wait } = clocked(2, 1000);
    limiter('a');
    limiter('a');
    for (let count = 0; count < 100; count += 1) expect(limiter('a')).toBe(500);
    wait(500);
    expect(limiter('a')).toBe(0);
  });

  it('never lets through more than twice the rate in its time, whenever one asks', () => {
    const pauses = fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 200 });
    fc.assert(
      fc.property(pauses, fc.integer({ min: 1, max: 20 }), (times, most) => {
        const { limiter, wait } = clocked(most, 1000);
        let now = 0;
        const through = times.flatMap((pause) => {
          wait(pause);
          now += pause;
          return limiter('a') === 0 ? [now] : [];
        });
        for (const start of through) {
          const within = through.filter((time) => time >= start && time < start + 1000);
          expect(within.length).toBeLessThan(2 * most + 1);
        }
      }),
    );
  });

  it('remembers the keys used last, and forgets what was not used for long', () => {
    const { limiter } = clocked(1, 1000, 10);
    for (let count = 0; count < 30; count += 1) {
      limiter(`passing ${count}`);
      expect(limiter('kept')).toBe(count === 0 ? 0 : 1000);
    }
    expect(limiter('passing 29')).toBe(1000);
    expect(limiter('passing 0')).toBe(0);
  });

  it('takes no longer a call, whoever asks, and holds no more, however many do', () => {
    const { limiter } = clocked(1, 1000);
    const started = performance.now();
    for (let count = 0; count < 300_000; count += 1) limiter(`10.0.${count}`);
    for (let count = 0; count < 300_000; count += 1) limiter('10.0.0.1');
    expect(performance.now() - started).toBeLessThan(5000);
  });

  it('without a rate lets everything through', () => {
    const limiter = createLimiter(undefined, () => 0);
    for (let count = 0; count < 10_000; count += 1) expect(limiter('a')).toBe(0);
  });
});
