import { describe, expect, it } from 'vitest';
import { liveOctopus } from '../src/main.ts';
import { DOCUMENT, edited } from './support/knowledge-folder.ts';
import { CLOCK, citedIn, octopusOver } from './support/octopus.ts';

const OTHER = edited(DOCUMENT, 'Experts are welcome.', 'Experts are so welcome.');

/** Both versions, and a bot that starts with the old one. */
async function versions() {
  const [old, young] = await Promise.all(
    [DOCUMENT, OTHER].map((text) => octopusOver({ 'meeting.md': text })),
  );
  if (!old || !young) throw new Error('no versions');
  return { old, young, live: liveOctopus(old) };
}

const request = { text: 'read 2020-1', platform: 'test', at: CLOCK };

describe('a bot whose documents change', () => {
  it('answers from the new version in every way once they are swapped', async () => {
    const { young, live } = await versions();
    live.swap(young);
    const reply = await live.bot.handle(request);
    expect(citedIn(reply)).toEqual(['2020-1']);
    expect(reply.outcome.citations[0]?.paragraph.text).toContain('Experts are so welcome.');
    expect(live.library()).toBe(young.library);
    expect(live.commands()).toBe(young.commands);
    expect(live.suggest('2020-1', 'en')[0]?.label).toContain('Experts are so welcome.');
  });

  it('ends a request with the version it began with', async () => {
    const { young, live } = await versions();
    const replying = live.bot.handle(request);
    live.swap(young);
    const { outcome } = await replying;
    expect(outcome.citations[0]?.paragraph.text).toContain('Experts are welcome.');
  });
});
