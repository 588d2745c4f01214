import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/chat/plain.ts';
import type { Block } from '../../src/chat/reply.ts';

const plain = (...blocks: Block[]) => plainText({ blocks });

describe('the plain text of a reply', () => {
  it('puts an empty line between blocks', () => {
    expect(
      plain(
        { kind: 'heading', text: '2009' },
        { kind: 'text', text: 'a' },
        { kind: 'note', text: 'b' },
      ),
    ).toBe('2009\n\na\n\nb');
  });

  it('puts quotation marks around each quote and says where it stands', () => {
    expect(
      plain({
        kind: 'quote',
        quotes: ['One.', 'Two.'],
        paragraph: '2016-8',
        label: 'Octopus 2016, key message 8',
      }),
    ).toBe('“One.”\n“Two.”\n— Octopus 2016, key message 8 [2016-8]');
  });

  it('has a line for each row of a table and each entry of a list', () => {
    expect(plain({ kind: 'table', columns: ['Day', 'Room'], rows: [['Thursday', '1']] })).toBe(
      'Day | Room\nThursday | 1',
    );
    expect(plain({ kind: 'list', items: [{ text: 'a', ask: 'x' }, { text: 'b' }] })).toBe(
      '- a\n- b',
    );
  });

  it('marks what was added and what is missing', () => {
    expect(
      plain({
        kind: 'changes',
        changes: [
          { kind: 'same', text: 'Annual ' },
          { kind: 'missing', text: 'meetings ' },
          { kind: 'added', text: 'parties ' },
          { kind: 'same', text: 'should' },
        ],
      }),
    ).toBe('Annual [-meetings -][+parties +]should');
  });

  it('is empty for an empty reply, and has no loose ends', () => {
    expect(plain()).toBe('');
    expect(plain({ kind: 'divider' }, { kind: 'text', text: 'a' }, { kind: 'divider' })).toBe('a');
  });
});
