import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { messageBody } from '../adapters/discord/api/body.ts';
import { render } from '../adapters/discord/render/render.ts';
import { renderSlack } from '../adapters/slack/render/render.ts';
import { PREVIEW, replyToPreview } from '../src/chat/preview.ts';
import type { Request } from '../src/chat/request.ts';
import { previews } from '../src/previews.ts';
import { hostileReply } from './support/hostile-reply.ts';
import { ask, bot, CLOCK } from './support/octopus.ts';
import { octopus } from './support/process.ts';

const slack = await previews['slack']?.();
const discord = await previews['discord']?.();
if (!slack || !discord) throw new Error('a platform has no preview');
const all = { slack, discord };

describe('a preview', () => {
  it('is the very message that Slack gets', async () => {
    const reply = await ask('24-7');
    const messages = renderSlack(reply);
    expect(slack(reply).map(({ payload }) => payload)).toEqual(
      messages.map((message) => expect.objectContaining({ ...message })),
    );
  });

  it('shows the files that Slack gets after the message', async () => {
    const reply = await ask('programme thursday ics');
    const [{ name, content } = { name: '', content: '' }] = reply.files;
    expect(slack(reply).at(-1)?.payload).toEqual({ filename: name, title: name, content });
    expect(content).toContain('BEGIN:VCALENDAR');
  });

  it('is the very message that Discord gets', async () => {
    const reply = await ask('programme thursday');
    const bodies = render(reply, { feedback: true }).map((page) => messageBody(page));
    expect(discord(reply).map(({ payload }) => payload)).toEqual(bodies);
  });

  it.each(['slack', 'discord'] as const)('keeps every gauge of %s within its limit', (platform) => {
    fc.assert(
      fc.property(hostileReply, (reply) => {
        const over = all[platform](reply)
          .flatMap(({ gauges }) => gauges)
          .filter(({ used, limit }) => used > limit);
        expect(over).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('counts what stands in the message', async () => {
    const [message] = discord(await ask('24-7'));
    const text = JSON.stringify(message?.payload);
    const used = Object.fromEntries(
      message?.gauges.map((gauge) => [gauge.measure, gauge.used]) ?? [],
    );
    expect(used['components']).toBe(text.match(/"type":/g)?.length);
    expect(used['row-buttons']).toBe(5);
    expect(used['button-label']).toBe('Full paragraph'.length);
  });

  it('of a follow-up asks the questions before it first, in one conversation, as no platform', async () => {
    const requests: Request[] = [];
    const recording = {
      handle: (request: Request) => {
        requests.push(request);
        return bot.handle(request);
      },
    };
    const reply = await replyToPreview(recording, ['cloud evidence in 2016', 'and in 2009?'], {
      conversation: 'preview-test',
      language: 'en',
      at: CLOCK,
    });
    expect(requests.map(({ platform }) => platform)).toEqual([PREVIEW, PREVIEW]);
    const { citations, nearest } = reply.outcome;
    expect([...citations, ...nearest].map(({ paragraph }) => paragraph.year)).not.toContain(2016);
  });
});

describe('octopus preview', () => {
  it.each(['slack', 'discord'])('prints what %s would get', async (platform) => {
    const { code, stdout } = await octopus(['preview', '24-7', `--${platform}`]);
    expect(code).toBe(0);
    expect(z.array(z.object({})).parse(JSON.parse(stdout))).toHaveLength(1);
    expect(stdout).toContain('Annual meetings of 24/7 points of contact should be organised.');
  });

  it.each([[['preview', '24-7']], [['preview', '24-7', '--slack', '--discord']]])(
    'says which platforms there are for %j',
    async (args) => {
      const { code, stderr } = await octopus(args);
      expect(code).toBe(2);
      expect(stderr).toContain('--slack or --discord');
    },
  );

  it('wants a question', async () => {
    const { code, stderr } = await octopus(['preview', '--slack']);
    expect(code).toBe(2);
    expect(stderr).toContain('octopus preview "24-7" --slack');
  });
});
