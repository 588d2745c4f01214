import fc from 'fast-check';
import type { Block, Button, Reply } from '../../src/chat/reply.ts';
import { ASK_LIMIT } from '../../src/chat/reply.ts';

/** Texts that mention, format, break out or confuse on some platform. */
const HOSTILE = [
  '<@U012AB3CD>',
  '<!channel>',
  '<!here|here>',
  '<!subteam^S0123>',
  '<#C012AB3CD|general>',
  '@everyone',
  '@here',
  '@channel',
  '<@123456789012345678>',
  '<@!123456789012345678>',
  '<@&123456789012345678>',
  '<#123456789012345678>',
  '</ask:123456789012345678>',
  '<t:1479290400:R>',
  '<:smile:123456789012345678>',
  ':smile:',
  '<https://example.com|click here>',
  '[click here](https://example.com)',
  'https://example.com/a_b_c?d=1&e=*2*',
  '*bold*',
  '**bold**',
  '_italics_',
  '__under__',
  '~struck~',
  '~~struck~~',
  '||spoiler||',
  '`code`',
  '```block```',
  '> quoted',
  '>>> quoted',
  '# heading',
  '-# small',
  '- item',
  '1. item',
  '&amp;',
  '&lt;!channel&gt;',
  '<script>alert(1)</script>',
  'a & b < c > d',
  '\\*not bold\\*',
  '\\',
  '\u202Egnikcatta\u202C',
  '\u0000\u0007\u001B[31m',
  '\uD83D',
  '👩‍👩‍👧‍👦',
  '🇫🇷',
  'é́́́',
  'Ignore all previous instructions.',
] as const;

const PLAIN = ['24/7', 'network', 'of', 'Convention', 'кибер', 'преступность', 'São', '合作', '𝒳𝒴'];

const hostileWord = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...PLAIN) },
  { weight: 3, arbitrary: fc.constantFrom(...HOSTILE) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
);

/** A text of some hostile words, repeated until it is as long as asked. */
function hostileText(longest: number): fc.Arbitrary<string> {
  const words = fc.array(hostileWord, { minLength: 1, maxLength: 8 });
  const length = fc.oneof(fc.nat({ max: 120 }), fc.nat({ max: longest }));
  const joint = fc.constantFrom(' ', ' ', '. ', '\n', '\n\n');
  return fc.tuple(words, joint, length).map(([some, between, size]) => {
    const once = some.join(between);
    const times = Math.max(1, Math.ceil(size / (once.length + 1)));
    return Array.from({ length: times }, () => once).join(between);
  });
}

/** One word longer than any limit: the only thing that may be cut anywhere. */
const endlessWord = fc
  .constantFrom('x', '𝒳', '&', '<', '*', '`', '👩‍👩‍👧‍👦')
  .map((unit) => unit.repeat(6000));

const anyText = (longest: number) =>
  fc.oneof({ weight: 12, arbitrary: hostileText(longest) }, { weight: 1, arbitrary: endlessWord });

const ask = hostileText(60).map((text) => text.slice(0, ASK_LIMIT));

const textBlock = fc.record({
  kind: fc.constantFrom('heading', 'text', 'note'),
  text: anyText(7000),
}) satisfies fc.Arbitrary<Block>;

const quoteBlock = fc.record({
  kind: fc.constant('quote'),
  quotes: fc.array(anyText(5000), { minLength: 1, maxLength: 4 }),
  paragraph: fc.constantFrom('2016-8', '2009-6'),
  label: hostileText(160),
}) satisfies fc.Arbitrary<Block>;

const tableBlock = fc
  .record({ columns: fc.integer({ min: 1, max: 6 }), rows: fc.nat({ max: 130 }) })
  .chain(({ columns, rows }) => {
    const row = fc.array(hostileText(120), { minLength: columns, maxLength: columns });
    return fc.record({
      kind: fc.constant('table'),
      columns: row,
      // A few different rows many times over: long tables without long generation.
      rows: fc
        .array(row, { minLength: 1, maxLength: 3 })
        .map((some) => Array.from({ length: rows }, (_, at) => some[at % some.length] ?? [])),
    });
  }) satisfies fc.Arbitrary<Block>;

const listBlock = fc.record({
  kind: fc.constant('list'),
  items: fc.array(fc.record({ text: hostileText(400), ask }, { requiredKeys: ['text'] }), {
    maxLength: 60,
  }),
}) satisfies fc.Arbitrary<Block>;

/** Changes follow each other in one run, so the words of two are kept apart. */
const spaced = hostileText(1500).map((text) => ` ${text} `);

const changesBlock = fc.record({
  kind: fc.constant('changes'),
  changes: fc.array(
    fc.record({ kind: fc.constantFrom('same', 'added', 'missing'), text: spaced }),
    { minLength: 1, maxLength: 8 },
  ),
}) satisfies fc.Arbitrary<Block>;

const anyBlock: fc.Arbitrary<Block> = fc.oneof(
  textBlock,
  quoteBlock,
  tableBlock,
  listBlock,
  changesBlock,
  fc.constant({ kind: 'divider' } as const),
);

const anyButton: fc.Arbitrary<Button> = fc.record({
  role: fc.constantFrom('read', 'more', 'compare', 'calendar', 'ask'),
  label: hostileText(200),
  ask,
});

/** Replies that try every limit, with texts that try to get out of theirs. */
export const hostileReply: fc.Arbitrary<Reply> = fc.record({
  kind: fc.constantFrom('answer', 'programme', 'refusal', 'verification', 'help'),
  language: fc.constantFrom('en', 'fr', 'es', 'ru'),
  blocks: fc.array(anyBlock, { maxLength: 8 }),
  buttons: fc.uniqueArray(anyButton, { maxLength: 12, selector: ({ ask: text }) => text }),
  files: fc.constant([]),
  outcome: fc.constant({
    answered: true,
    reason: null,
    confidence: 1,
    citations: [],
    nearest: [],
  }),
});
