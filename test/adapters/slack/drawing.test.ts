import { describe, expect, it } from 'vitest';
import { renderSlack } from '../../../adapters/slack/render/render.ts';
import { compose } from '../../../src/chat/compose.ts';
import type { ListItem } from '../../../src/chat/reply.ts';

const blocksOf = (items: readonly ListItem[]) =>
  renderSlack(compose('help', 'en', [{ kind: 'list', items }])).flatMap(({ blocks }) => blocks);

const SHORT: ListItem = { text: 'cloud computing', ask: 'cloud computing' };
const LONG: ListItem = {
  text: 'Checks whether a quotation is exact, and where it stands',
  ask: 'verify "Annual meetings of 24/7 points of contact should be organised."',
};

describe('a list on Slack', () => {
  it('is a row of buttons where all entries are short', () => {
    expect(blocksOf([SHORT, SHORT])).toMatchObject([
      { type: 'actions', elements: [{ value: 'cloud computing' }, { value: 'cloud computing' }] },
    ]);
  });

  it('has each entry beside its button where one is too long to be read on a button', () => {
    expect(blocksOf([SHORT, LONG])).toMatchObject([
      { type: 'section', text: { text: SHORT.text }, accessory: { value: SHORT.ask } },
      { type: 'section', text: { text: LONG.text }, accessory: { value: LONG.ask } },
    ]);
  });

  it('has buttons that a phone can show', () => {
    const [section] = blocksOf([LONG]);
    const accessory = section?.type === 'section' ? section.accessory : undefined;
    const label = accessory?.type === 'button' ? accessory.text.text : '';
    expect(label).toMatch(/^verify .*…$/);
    expect(label.length).toBeLessThanOrEqual(42);
  });
});

it('a checked quotation says what its marks mean, once', () => {
  const [message] = renderSlack(
    compose('verification', 'fr', [
      {
        kind: 'changes',
        changes: [
          { kind: 'same', text: 'Meetings ' },
          { kind: 'missing', text: 'should ' },
          { kind: 'added', text: 'must ' },
          { kind: 'same', text: 'be organised.' },
        ],
      },
    ]),
  );
  expect(message?.blocks).toMatchObject([
    {
      type: 'rich_text',
      elements: [
        {
          elements: [
            { text: 'Meetings ' },
            { text: 'should', style: { strike: true } },
            { text: ' ' },
            { text: 'must', style: { bold: true } },
            { text: ' ' },
            { text: 'be organised.' },
          ],
        },
      ],
    },
    { type: 'context', elements: [{ text: 'en gras : ajouté · barré : manquant' }] },
  ]);
  expect(message?.text).not.toContain('en gras');
});
