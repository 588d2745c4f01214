import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AskReply } from '../../../adapters/web/contract/reply.ts';
import { type Exchange, exchangesAfter } from '../../../adapters/web/page/exchanges.ts';
import { highlight } from '../../../adapters/web/page/highlight.ts';
import { sidesOf } from '../../../adapters/web/page/sides.ts';
import { grouped } from '../../../adapters/web/page/table-groups.ts';

describe('highlighting quoted sentences', () => {
  it('marks them where they stand', () => {
    expect(highlight('One. Two. Three.', ['Three.', 'One.'])).toEqual([
      { text: 'One.', quoted: true },
      { text: ' Two. ', quoted: false },
      { text: 'Three.', quoted: true },
    ]);
  });

  it('leaves out words that do not stand in the text', () => {
    expect(highlight('One.', ['Four.'])).toEqual([{ text: 'One.', quoted: false }]);
  });

  it('never changes the text, whatever is quoted', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.tuple(fc.nat(30), fc.nat(30))), (text, cuts) => {
        const quotes = cuts.map(([start, length]) => text.slice(start, start + length));
        expect(
          highlight(text, quotes)
            .map((run) => run.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});

describe('the conversation', () => {
  const reply = (topic: string | null) => ({ topic }) as AskReply;

  function conversationOf(...turns: readonly (readonly [string, string | null, string?])[]) {
    return turns.reduce<readonly Exchange[]>((exchanges, [text, topic, shown], id) => {
      const asked = exchangesAfter(exchanges, { type: 'asked', id, asking: { text, shown } });
      return exchangesAfter(asked, { type: 'answered', id, reply: reply(topic) });
    }, []);
  }

  it('links a question alone when its answer is about what it says', () => {
    const exchanges = conversationOf(['24-7', '24-7'], ['compare cloud', 'cloud']);
    expect(exchanges.at(-1)?.chain).toEqual(['compare cloud']);
  });

  it('links a follow-up with the questions it builds on', () => {
    const exchanges = conversationOf(['24-7', '24-7'], ['and in 2009?', '24-7'], ['more', '24-7']);
    expect(exchanges.at(-1)?.chain).toEqual(['24-7', 'and in 2009?', 'more']);
  });

  it('links a button alone, for its text says everything', () => {
    const exchanges = conversationOf(['24-7', '24-7'], ['read 2016-8', '24-7', 'Full paragraph']);
    expect(exchanges.at(-1)?.chain).toEqual(['read 2016-8']);
  });

  it('keeps what a follow-up builds on across buttons and help', () => {
    const exchanges = conversationOf(
      ['24-7', '24-7'],
      ['read 2016-8', '24-7', 'Full paragraph'],
      ['help', null],
      ['and in 2009?', '24-7'],
    );
    expect(exchanges.at(-1)?.chain).toEqual(['24-7', 'read 2016-8', 'and in 2009?']);
  });

  it('asks a failed question again in its place', () => {
    const [failed] = exchangesAfter(
      exchangesAfter([], { type: 'asked', id: 1, asking: { text: 'a' } }),
      { type: 'failed', id: 1, failure: { kind: 'offline' } },
    );
    expect(failed?.state.kind).toBe('failed');
    const retried = exchangesAfter(failed ? [failed] : [], { type: 'retried', id: 1 });
    expect(retried).toMatchObject([{ text: 'a', state: { kind: 'waiting' } }]);
  });
});

describe('tables', () => {
  const columns = ['Day', 'Time', 'Room', 'Title'];

  it('say a repeated first cell once', () => {
    const rows = [
      ['Thu', '9h30', '1', 'A'],
      ['Thu', '9h30', '2', 'B'],
      ['Fri', '9h30', '1', 'C'],
    ];
    expect(grouped({ kind: 'table', columns, rows })).toEqual({
      columns: ['Time', 'Room', 'Title'],
      groups: [
        {
          title: 'Thu',
          rows: [
            ['9h30', '1', 'A'],
            ['9h30', '2', 'B'],
          ],
        },
        { title: 'Fri', rows: [['9h30', '1', 'C']] },
      ],
    });
  });

  it('stay as they are when nothing repeats, or not in a row', () => {
    const apart = [
      ['Thu', '9h30', '1', 'A'],
      ['Fri', '9h30', '2', 'B'],
      ['Thu', '9h30', '1', 'C'],
    ];
    for (const rows of [apart, apart.slice(0, 2), []])
      expect(grouped({ kind: 'table', columns, rows })).toEqual({ columns, groups: [{ rows }] });
  });
});

describe('a comparison', () => {
  const heading = (text: string) => ({ kind: 'heading', text }) as const;
  const text = (words: string) => ({ kind: 'text', text: words }) as const;

  it('has a side for each heading, after what stands before them', () => {
    const blocks = [text('0'), heading('2009'), text('a'), heading('2016'), text('b'), text('c')];
    expect(sidesOf(blocks)).toEqual([
      [text('0')],
      [heading('2009'), text('a')],
      [heading('2016'), text('b'), text('c')],
    ]);
    expect(sidesOf(blocks.slice(1))).toHaveLength(2);
    expect(sidesOf([])).toEqual([]);
  });
});
