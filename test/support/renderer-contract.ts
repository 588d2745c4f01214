import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compose } from '../../src/chat/compose.ts';
import type { Block, Reply } from '../../src/chat/reply.ts';
import { hostileReply } from './hostile-reply.ts';
import { brokenIn, type Measure } from './measure.ts';

/** A renderer and how its platform reads what it made. */
export interface RendererUnderTest<Message> {
  readonly platform: string;
  render(reply: Reply): readonly Message[];
  /** Every limit of the platform that the message touches; count texts by `sizeOf`. */
  measures(message: Message): Iterable<Measure>;
  /** The texts a person reads in a message, in reading order, as they are sent. Buttons are left out. */
  texts(message: Message): readonly string[];
  /**
   * What the platform shows of such a text: its markup applied and taken away,
   * escapes undone, the renderer's own marks (quote bars, bullets) removed.
   */
  shown(text: string): string;
  /** Mentions that the platform would make of the message by its own rules. */
  mentions(message: Message): readonly string[];
  /** What the message's buttons ask, in order; those of lists left out. */
  asks(message: Message): readonly string[];
}

/** Generated replies a property is tried on. */
const RUNS = 150;
const TIME_MS = 120_000;

/** Declares the tests that the renderer of every platform must pass. */
export function describeRenderer<Message>(renderer: RendererUnderTest<Message>): void {
  const holds = (name: string, property: (reply: Reply) => void) =>
    test(name, { timeout: TIME_MS }, () =>
      fc.assert(fc.property(hostileReply, property), { numRuns: RUNS }),
    );

  describe(`what every renderer must do: ${renderer.platform}`, () => {
    holds('no limit of the platform is broken', (reply) => {
      for (const message of renderer.render(reply)) expectWithinLimits(renderer, message);
    });

    holds('every text survives whole, in order, and is cut only between words', (reply) => {
      const shown = wordsShown(renderer, reply);
      let from = 0;
      for (const text of textsOf(reply.blocks)) from = expectFollows(shown, text, from);
    });

    holds('nobody can be mentioned', (reply) => {
      expect(renderer.render(reply).flatMap(renderer.mentions)).toEqual([]);
    });

    holds('texts are well-formed Unicode', (reply) => {
      const texts = renderer.render(reply).flatMap(renderer.texts);
      expect(texts.filter((text) => !text.isWellFormed())).toEqual([]);
    });

    holds('each button asks exactly its text', (reply) => {
      expect(renderer.render(reply).flatMap(renderer.asks)).toEqual(
        reply.buttons.map(({ ask }) => ask.toWellFormed()),
      );
    });

    holds('the same reply is rendered the same way', (reply) => {
      expect(renderer.render(reply)).toEqual(renderer.render(reply));
    });

    test.each(EMPTY)('an empty reply can be sent: $name', ({ blocks }) => {
      const messages = renderer.render(compose('answer', 'en', blocks));
      expect(messages.length).toBeGreaterThan(0);
      for (const message of messages) expectWithinLimits(renderer, message);
    });
  });
}

const EMPTY: readonly { name: string; blocks: readonly Block[] }[] = [
  { name: 'no blocks', blocks: [] },
  { name: 'a divider alone', blocks: [{ kind: 'divider' }] },
  {
    name: 'empty texts',
    blocks: [
      { kind: 'heading', text: '' },
      { kind: 'text', text: ' \n ' },
    ],
  },
  { name: 'an empty list', blocks: [{ kind: 'list', items: [] }] },
  { name: 'an empty list item', blocks: [{ kind: 'list', items: [{ text: '', ask: '' }] }] },
  { name: 'no quote', blocks: [{ kind: 'quote', quotes: [], paragraph: '', label: '' }] },
  { name: 'an empty quote', blocks: [{ kind: 'quote', quotes: [''], paragraph: '', label: '' }] },
  { name: 'a table without rows', blocks: [{ kind: 'table', columns: ['A'], rows: [] }] },
  { name: 'a table of nothing', blocks: [{ kind: 'table', columns: [], rows: [] }] },
  { name: 'no change', blocks: [{ kind: 'changes', changes: [] }] },
];

function expectWithinLimits<Message>(renderer: RendererUnderTest<Message>, message: Message): void {
  expect(brokenIn(renderer.measures(message))).toEqual([]);
}

/** A word longer than this may have to be cut, and is compared by its characters. */
const LONGEST_WHOLE_WORD = 1000;

/** Characters that are not seen: a renderer may drop or add them. */
const UNSEEN = /[\p{Cc}\p{Cf}\uFFFD]+/gu;

const wordsIn = (text: string) =>
  text
    .toWellFormed()
    .replace(/\s+/g, ' ')
    .replace(UNSEEN, '')
    .split(/\s+/)
    .filter((word) => word !== '');

/** What a person reads of the whole reply, in words: a word cut between two texts is two. */
function wordsShown<Message>(renderer: RendererUnderTest<Message>, reply: Reply): string[] {
  return renderer
    .render(reply)
    .flatMap(renderer.texts)
    .flatMap((text) => wordsIn(renderer.shown(text)));
}

/** @returns where the text ends among the words shown. */
function expectFollows(shown: readonly string[], text: string, from: number): number {
  const words = wordsIn(text);
  if (words.some((word) => word.length > LONGEST_WHOLE_WORD)) {
    const rest = shown.slice(from).join('');
    expect(rest.includes(words.join('')), `a long word is not shown whole`).toBe(true);
    return from;
  }
  for (let at = from; at + words.length <= shown.length; at += 1)
    if (words.every((word, index) => shown[at + index] === word)) return at + words.length;
  const missing = words.find((word) => !shown.slice(from).includes(word));
  throw new Error(
    `Not shown whole and in order: ${JSON.stringify(words.slice(0, 30).join(' '))}\n` +
      `first word missing: ${JSON.stringify(missing)}\n` +
      `shown from there: ${JSON.stringify(shown.slice(from, from + 60).join(' '))}`,
  );
}

/** Every text of the blocks that must reach the reader. */
const textsOf = (blocks: readonly Block[]) => blocks.flatMap(textsOfBlock);

function textsOfBlock(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
    case 'text':
    case 'note':
      return [block.text];
    case 'quote':
      return [...block.quotes, block.label];
    case 'table':
      return block.rows.flat();
    case 'list':
      return block.items.map(({ text }) => text);
    case 'changes':
      return block.changes.map(({ text }) => text);
    case 'divider':
      return [];
  }
}
