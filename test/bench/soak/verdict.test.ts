import { describe, expect, it } from 'vitest';
import { SLACK_ASKERS, slackIdOf, slackQuestionOf, WEB_ASKERS, webQuestionOf } from './askers.ts';
import { steadily } from './steadily.ts';
import { createTally } from './tally.ts';
import { growthOf, spansOf } from './usage.ts';
import { faultsOf, type Soaked } from './verdict.ts';

function soakedWith(
  work: (tally: ReturnType<typeof createTally>) => void,
  last = 100,
  seconds = 300,
): Soaked {
  const tally = createTally(() => 0);
  for (const id of ['a', 'b']) tally.asked(id, 'slack', 0);
  tally.asked('c', 'web', 0);
  for (const id of ['a', 'b', 'c']) tally.replied(id);
  work(tally);
  const seen = Array.from({ length: seconds }, (_, at) => ({
    ...{ at, heap: 50, processor: at / 2 },
    resident: at < seconds * 0.8 ? 100 : last,
  }));
  const spans = spansOf(seen, seconds);
  return {
    ...{ rate: 1, seconds, spans, growth: growthOf(spans), processor: 0.5 },
    ...{ slack: tally.outcome('slack'), web: tally.outcome('web') },
    ...{ isReady: true, warnings: [], exitCode: 0 },
  };
}

describe('the verdict of npm run soak', () => {
  it('finds no fault where every question got one reply', () => {
    expect(faultsOf(soakedWith(() => {}))).toEqual([]);
    expect(faultsOf(soakedWith(() => {}, 109))).toEqual([]);
  });

  it.each<[string, string, Parameters<typeof soakedWith>]>([
    ['a reply that is lost', '1 got no reply: d', [(tally) => tally.asked('d', 'web', 0)]],
    ['a reply that is doubled', '1 got more than one reply: a', [(tally) => tally.replied('a')]],
    ['a reply to nobody', '1 replies to what was not asked', [(tally) => tally.replied('x')]],
    ['a refusal', '1 × HTTP 429', [(tally) => tally.refused('HTTP 429')]],
    ['memory that grows', 'resident memory grew by +11.0 %', [() => {}, 111]],
    ['memory that is too much in any run', '601 MB of resident memory', [() => {}, 601, 60]],
  ])('names %s', (_, fault, parts) => {
    expect(faultsOf(soakedWith(...parts))).toEqual([fault]);
  });
});

it('growth within a minute, while a process still warms up, is no fault', () => {
  expect(faultsOf(soakedWith(() => {}, 150, 60))).toEqual([]);
});

describe('the askers', () => {
  it('are more than 500, keep within the limits, and never ask under the same id', () => {
    expect(SLACK_ASKERS + WEB_ASKERS).toBeGreaterThanOrEqual(500);
    const minute = Array.from({ length: 6000 }, (_, number) => number);
    const most = (keyOf: (number: number) => string) => {
      const counts = new Map<string, number>();
      for (const key of minute.map(keyOf)) counts.set(key, (counts.get(key) ?? 0) + 1);
      return Math.max(...counts.values());
    };
    const slack = (number: number) => slackQuestionOf(number, slackIdOf(number), 'http://x').body;
    expect(most((number) => /user(?:_id=|":")(\w+)/.exec(slack(number))?.[1] ?? '')).toBe(20);
    expect(
      most((number) => /channel(?:_id=|":")(\w+)/.exec(slack(number))?.[1] ?? ''),
    ).toBeLessThan(100);
    expect(most((number) => webQuestionOf(number).address)).toBe(100);
    expect(new Set(minute.map(slackIdOf)).size).toBe(minute.length);
  });

  it('ask when it is time, however late this process is', async () => {
    const due: number[] = [];
    const began = performance.now();
    await steadily({ rate: 1000, seconds: 0.1 }, (_, at) => due.push(at - began));
    expect(due).toHaveLength(100);
    expect(due.at(-1)).toBeGreaterThan(98);
    expect(due.at(-1)).toBeLessThan(150);
  });
});
