import { beforeEach, describe, expect, it } from 'vitest';
import { createGrammar } from '../../src/chat/grammar.ts';
import { recordedBot } from '../../src/report/recorded-bot.ts';
import type { FeedbackEntry, QuestionEntry } from '../../src/store/ports.ts';
import { CLOCK, commands, bot as octopus } from '../support/octopus.ts';

const kept: QuestionEntry[] = [];
const rated: FeedbackEntry[] = [];
beforeEach(() => {
  kept.length = 0;
  rated.length = 0;
});

const grammar = createGrammar(commands.all);
const { bot, feedback } = recordedBot(octopus, {
  questions: { record: async (entry) => void kept.push(entry) },
  feedback: { record: async (entry) => void rated.push(entry) },
  keepsQuestions: true,
  isQuestion: (text) => grammar(text)?.command.hidden !== true,
});
const ask = (text: string, platform = 'test') =>
  bot.handle({ text, platform, asker: 'U0SECRET', conversation: 'slack:T1:U0SECRET', at: CLOCK });

describe('what is kept of a question', () => {
  it('that is answered well is what was cited, and not its words', async () => {
    const reply = await ask('What should happen with the 24/7 points of contact?');
    expect(kept).toEqual([
      expect.objectContaining({
        reply: reply.id,
        answered: true,
        language: 'en',
        at: CLOCK.getTime(),
      }),
    ]);
    expect(kept[0]?.paragraphs).toContain('2016-8');
    expect(kept[0]).not.toHaveProperty('text');
  });

  it('that is not answered are its words, masked, and nothing of who asked', async () => {
    await ask('Who is jo@coe.int <@U024BE7LH>, and why does she paint elephants?');
    expect(kept[0]).toMatchObject({
      answered: false,
      text: 'Who is [e-mail] [mention], and why does she paint elephants?',
    });
    expect(JSON.stringify(kept)).not.toMatch(/U0SECRET|coe\.int|U024/);
  });

  it('is nothing for what is said to the bot itself, for more of an answer, and for a preview', async () => {
    for (const text of [
      'help',
      'hello',
      'about',
      'topics',
      'more 2016-8#1',
      'read 2016-8',
      'forget',
    ])
      expect((await ask(text)).id).toBeUndefined();
    expect((await ask('24-7', 'preview')).id).toBeUndefined();
    expect(kept).toEqual([]);
  });
});

describe('what is kept of a rating', () => {
  const rating = { paragraphs: [], platform: 'test', owner: 'test:U1' };

  it('of a disliked answer is its question, masked, and the reason, masked', async () => {
    const { id = '' } = await ask('24-7 for jo@coe.int');
    await feedback.record({ ...rating, rating: 'bad', reply: id, reason: 'ask @jo  instead' });
    expect(rated).toEqual([
      {
        ...rating,
        rating: 'bad',
        reply: id,
        question: '24-7 for [e-mail]',
        reason: 'ask [mention] instead',
      },
    ]);
  });

  it('of a liked answer are not its words', async () => {
    const { id = '' } = await ask('24-7');
    await feedback.record({ ...rating, rating: 'good', reply: id, reason: '  ' });
    expect(rated).toEqual([{ ...rating, rating: 'good', reply: id }]);
  });
});
