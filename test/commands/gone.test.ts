import { describe, expect, it } from 'vitest';
import { GONE } from '../../src/chat/texts.ts';
import { liveOctopus } from '../../src/main.ts';
import { memoryConversations } from '../../src/store/memory.ts';
import { DOCUMENT } from '../support/knowledge-folder.ts';
import { CLOCK, citedIn, octopusOver, textsIn } from '../support/octopus.ts';

/** The same conference with one paragraph of two sentences left. */
const SHORTER = DOCUMENT.slice(0, DOCUMENT.indexOf('[2020-2 |')).replace(' The work is done.', '');

/** A bot whose conversations began before its document became shorter. */
async function changed(...before: readonly string[]) {
  const conversations = memoryConversations();
  const live = liveOctopus(await octopusOver({ 'meeting.md': DOCUMENT }, conversations));
  const ask = (text: string) =>
    live.bot.handle({ text, platform: 'test', conversation: 'c', at: CLOCK });
  for (const text of before) await ask(text);
  live.swap(await octopusOver({ 'meeting.md': SHORTER }, conversations));
  return ask;
}

describe('what an old button or conversation names and the documents no longer hold', () => {
  it.each([
    ['more 2020-2#1', []],
    ['more 2020-1#3', []],
    ['compare 2020-1#1 2020-2#1', []],
    ['next', ['read 2020-2']],
    ['previous', ['read 2020-2']],
    ['show me the full paragraph', ['read 2020-2']],
  ])('%s says so', async (text, before) => {
    const ask = await changed(...before);
    const reply = await ask(text);
    expect([reply.kind, textsIn(reply, 'text')]).toEqual(['refusal', [GONE.en]]);
    expect(reply.outcome).toMatchObject({ answered: false, reason: GONE.en });
  });

  it('is said beside what they still hold', async () => {
    const ask = await changed();
    const reply = await ask('more 2020-1#2 2020-2#1');
    expect(citedIn(reply)).toEqual(['2020-1']);
    expect(textsIn(reply, 'text')).toEqual([GONE.en]);
  });

  it('is no paragraph to read', async () => {
    const ask = await changed();
    const reply = await ask('read 2020-2');
    expect([reply.kind, textsIn(reply, 'text')[0]]).toEqual([
      'refusal',
      expect.stringContaining('no paragraph “2020-2”'),
    ]);
  });
});

it('a word with # is not taken for a reference', async () => {
  const { bot } = await octopusOver({ 'meeting.md': DOCUMENT });
  const reply = await bot.handle({ text: 'compare c# with java', platform: 'test', at: CLOCK });
  expect(textsIn(reply, 'text')).not.toContain(GONE.en);
});
