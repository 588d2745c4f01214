import { expect, it } from 'vitest';
import { ACTIONS } from '../../../adapters/slack/render/buttons.ts';
import type { SlackMessage } from '../../../adapters/slack/render/message.ts';
import { renderSlack } from '../../../adapters/slack/render/render.ts';
import { simplify } from '../../../adapters/slack/render/simplify.ts';
import { compose } from '../../../src/chat/compose.ts';
import { brokenIn } from '../../support/measure.ts';
import { describeRenderer, type RendererUnderTest } from '../../support/renderer-contract.ts';
import { measures } from './measures.ts';
import { mentionsIn, type Read, readingOf, shown } from './reading.ts';

/** A read text as a string and back: the contract knows strings alone. */
const write = ({ as, text }: Read) => `${as}\u0000${text}`;
function parse(written: string): Read {
  const [as = '', text = ''] = written.split('\u0000', 2);
  return { as: as === 'mrkdwn' || as === 'plain_text' ? as : 'literal', text };
}

const slack: RendererUnderTest<SlackMessage> = {
  platform: 'Slack',
  render: (reply) => renderSlack(reply),
  measures,
  texts: (message) => readingOf(message).map(write),
  shown: (text) => shown(parse(text)),
  mentions: (message) => [
    ...readingOf(message).flatMap(mentionsIn),
    ...mentionsIn({ as: 'mrkdwn', text: message.text }),
  ],
  asks: ({ blocks }) =>
    blocks.flatMap((block) =>
      block.type === 'actions'
        ? block.elements.flatMap((element) =>
            element.type === 'button' && /^ask_\d/.test(element.action_id ?? '')
              ? [element.value ?? '']
              : [],
          )
        : [],
    ),
};

describeRenderer(slack);
describeRenderer({
  ...slack,
  platform: 'Slack where tables and feedback buttons are refused',
  render: (reply) => renderSlack(reply).map(simplify),
});

// The test of "asks" tells the reply's buttons from those of lists by this.
if (!ACTIONS.listed.startsWith(`${ACTIONS.ask}_`)) throw new Error('action ids have changed');

it('half a character in what a list asks reaches no button', () => {
  const reply = compose('answer', 'en', [
    { kind: 'list', items: [{ text: 'long '.repeat(20), ask: '\ud83d ' }] },
  ]);
  expect(JSON.stringify(renderSlack(reply))).not.toContain('\\ud83d');
});

it.each([1, 2, 4, 8, 16])(
  'a table with %i names to be broken in each cell fits its messages, also as sections',
  (names) => {
    const row = Array.from({ length: 3 }, () => '<@U1>'.repeat(names));
    const table = {
      kind: 'table' as const,
      columns: row,
      rows: Array.from({ length: 90 }, () => row),
    };
    const messages = renderSlack(compose('answer', 'en', [table]));
    expect(messages.map(simplify).flatMap((message) => brokenIn(measures(message)))).toEqual([]);
  },
);
