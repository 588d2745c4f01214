import { describe, expect, it } from 'vitest';
import { linesOf, runsOf } from '../../../adapters/web/page/preview/discord/marked-lines.ts';
import { drawable } from '../../../adapters/web/page/preview/slack/drawable.ts';

const unknown = (type: string) => `unknown ${type}`;

describe('blocks for the preview of Slack', () => {
  it('stay as they are where they can be drawn', () => {
    const blocks = [
      { type: 'divider' },
      { type: 'actions', elements: [{ type: 'button', text: { type: 'plain_text', text: 'A' } }] },
    ];
    expect(drawable(blocks, 'fallback', unknown)).toEqual(blocks);
  });

  it('name a block of a type that cannot be drawn', () => {
    expect(drawable([{ type: 'hologram' }], 'fallback', unknown)).toEqual([
      { type: 'section', text: { type: 'plain_text', text: 'unknown hologram' } },
    ]);
  });

  it('name an element of a type that cannot be drawn, beside the others', () => {
    const button = { type: 'button', text: { type: 'plain_text', text: 'A' } };
    const [row] = drawable(
      [{ type: 'actions', elements: [button, { type: 'lever' }] }],
      'fallback',
      unknown,
    );
    expect(row?.['elements']).toEqual([
      button,
      { type: 'button', text: { type: 'plain_text', text: 'unknown lever' } },
    ]);
  });

  it('are the fallback where a message has none', () => {
    expect(drawable([], 'fallback', unknown)).toEqual([
      { type: 'section', text: { type: 'plain_text', text: 'fallback' } },
    ]);
  });
});

describe('the lines of Discord’s Markdown', () => {
  it.each([
    ['### Title', 'small-heading', 'Title'],
    ['-# — Octopus 2016', 'small', '— Octopus 2016'],
    ['> quoted', 'quote', 'quoted'],
    ['- item', 'item', 'item'],
    ['words', 'plain', 'words'],
    ['\\- words', 'plain', '\\- words'],
  ])('%s', (line, kind, text) => {
    expect(linesOf(line)).toEqual([{ kind, text }]);
  });
});

describe('the runs of a line', () => {
  it.each([
    [
      '**bold** rest',
      [
        ['bold', ['strong']],
        [' rest', []],
      ],
    ],
    [
      '__under__ and ~~struck~~',
      [
        ['under', ['u']],
        [' and ', []],
        ['struck', ['s']],
      ],
    ],
    [
      '**a __b__**',
      [
        ['a ', ['strong']],
        ['b', ['u', 'strong']],
      ],
    ],
    [
      '2 \\* 3 \\* 4',
      [
        ['2 ', []],
        ['*', []],
        [' 3 ', []],
        ['*', []],
        [' 4', []],
      ],
    ],
    [
      'snake_case',
      [
        ['snake', []],
        ['_', []],
        ['case', []],
      ],
    ],
  ])('%s', (line, runs) => {
    expect(runsOf(line).map(({ text, marks }) => [text, marks])).toEqual(runs);
  });
});
