import type { Bot } from '../chat/bot.ts';
import { type Judged, judge } from './figures.ts';
import type { LabelledQuestion } from './questions.ts';

/** Asks the bot every question, each on its own, and judges the replies. */
export async function evaluate(
  bot: Bot,
  questions: readonly LabelledQuestion[],
): Promise<Judged[]> {
  const judged: Judged[] = [];
  for (const question of questions) {
    const reply = await bot.handle({ text: question.q, platform: 'eval', at: CLOCK });
    judged.push(judge(question, reply.kind, reply.outcome));
  }
  return judged;
}

/** A fixed time, so that a measurement never depends on the day it is made. */
const CLOCK = new Date('2026-01-01T12:00:00Z');
