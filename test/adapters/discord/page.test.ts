import { describe, expect, test } from 'vitest';
import { notice } from '../../../adapters/discord/render/notice.ts';
import { LEAD_ON, type Page, take } from '../../../adapters/discord/render/page.ts';
import { render } from '../../../adapters/discord/render/render.ts';
import { compose } from '../../../src/chat/compose.ts';
import type { Block } from '../../../src/chat/reply.ts';
import { customIdsOf, measuresOf, textsOf } from './components.ts';

const pages = Array.from({ length: 14 }, (_, index) => notice(`Page ${index}`));
const shown = (some: readonly Page[]) => some.map(({ components }) => textsOf(components)[0]);
const lastIds = (some: readonly Page[]) => customIdsOf(some.at(-1)?.components ?? []);

describe('pages that are more than may be sent at once', () => {
  test('wait behind a button that asks for them', () => {
    const first = take(pages, { from: 0, most: 6, ask: 'sources' }, 'en');
    expect(shown(first)).toEqual([0, 1, 2, 3, 4, 5].map((page) => `Page ${page}`));
    expect(lastIds(first)).toEqual(['page:6:sources']);
    const last = take(pages, { from: 12, most: 6, ask: 'sources' }, 'en');
    expect(shown(last)).toEqual(['Page 12', 'Page 13']);
    expect(lastIds(last)).toEqual([]);
  });

  test('are told of where no button can carry the question', () => {
    for (const ask of [undefined, 'x'.repeat(91)]) {
      const [only] = take(pages, { from: 0, most: 1, ask }, 'en');
      expect(textsOf(only?.components ?? []).at(-1)).toContain('does not fit');
    }
  });

  test('begin anew where a button names a page that there no longer is', () => {
    expect(shown(take(pages, { from: 99, most: 1, ask: 'x' }, 'en'))).toEqual(['Page 0']);
  });

  test('leave room for what is added', () => {
    const block: Block = { kind: 'text', text: 'word '.repeat(2000) };
    const reply = compose('answer', 'ru', Array<Block>(60).fill(block));
    for (const ask of ['x', undefined])
      for (const { components } of take(render(reply), { from: 0, most: 1, ask }, 'ru'))
        expect(measuresOf(components).filter(({ size, most }) => size > most)).toEqual([]);
    expect(LEAD_ON.components).toBe(2);
  });
});

test('a checked quotation is marked word by word, with its spaces as they are', () => {
  const [page] = render(
    compose('verification', 'en', [
      {
        kind: 'changes',
        changes: [
          { kind: 'same', text: 'Meetings ' },
          { kind: 'missing', text: 'should ' },
          { kind: 'added', text: 'must ' },
          { kind: 'same', text: 'be organised ' },
          { kind: 'added', text: 'each year' },
          { kind: 'same', text: '.' },
        ],
      },
    ]),
  );
  expect(textsOf(page?.components ?? [])[0]).toMatch(
    /^Meetings ~~should~~ __must__ be organised __each year__\\?\.\n/,
  );
});

test('quotes that do not follow on each other in the document stand apart', () => {
  const quote = { kind: 'quote', paragraph: '1', quotes: ['One.', 'Three.'], label: 'Point 1' };
  const [page] = render(compose('answer', 'en', [quote as Block]), { feedback: false });
  expect(textsOf(page?.components ?? []).join('\n')).toContain('> One.\n\n> Three.\n-# — Point 1');
});
