import type { Bot } from '../../src/chat/bot.ts';
import type { Figure } from './figure.ts';
import { median, quantile, timed } from './statistics.ts';

const WARM_UP = 5;
const ROUNDS = 20;
const AT = new Date('2026-01-01T12:00:00Z');

/** Whole answers, from the text of a question to the reply. */
export async function measureAnswers(bot: Bot, questions: readonly string[]): Promise<Figure[]> {
  const times: number[] = [];
  for (let round = -WARM_UP; round < ROUNDS; round += 1)
    for (const text of questions) {
      const time = await timed(() => bot.handle({ text, platform: 'bench', at: AT }));
      if (round >= 0) times.push(time);
    }
  return [
    { name: 'whole answer, median', measured: median(times), target: 1, unit: 'ms' },
    {
      name: 'whole answer, 99th percentile',
      measured: quantile(times, 0.99),
      target: 5,
      unit: 'ms',
    },
  ];
}
