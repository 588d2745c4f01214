import fc from 'fast-check';
import { expect, it } from 'vitest';
import { quotesOf } from '../src/answer/answer.ts';
import type { Reply, ReplyKind } from '../src/chat/reply.ts';
import { LANGUAGES } from '../src/language/language.ts';
import { ask, commands, library } from './support/octopus.ts';
import { anyQuestion } from './support/questions.ts';

const QUESTIONS = 11_000;
/** Fewer quotes would say little. */
const QUOTES = 10_000;
/** Fixed, so that every run asks the same questions. */
const SEED = 20_161_116;

const { knowledge } = library;

/** What is shown of each paragraph. */
const shownIn = ({ blocks }: Reply) =>
  blocks.flatMap((block) => (block.kind === 'quote' ? [[block.paragraph, block.quotes]] : []));

/** Checks every quotation of a reply. @returns how many there are. */
function check(reply: Reply): number {
  const { citations, nearest } = reply.outcome;
  let count = 0;
  for (const block of reply.blocks)
    for (const quote of block.kind === 'quote' ? block.quotes : []) {
      const text = knowledge.paragraphs.get(block.kind === 'quote' ? block.paragraph : '')?.text;
      if (quote.trim() === '' || !text?.includes(quote))
        throw new Error(`Not in the document: “${quote}”`);
      count += 1;
    }
  for (const citation of [...citations, ...nearest])
    for (const quote of quotesOf(citation))
      if (quote === '' || !knowledge.paragraphs.get(citation.paragraph.id)?.text.includes(quote))
        throw new Error(`Not in the document: “${quote}”`);
  if (reply.kind !== 'programme')
    expect(shownIn(reply)).toEqual(citations.map((each) => [each.paragraph.id, quotesOf(each)]));
  return count;
}

it(`every quote of every reply stands in its paragraph, for ${QUESTIONS} questions`, async () => {
  const kinds = new Map<ReplyKind, number>();
  let quotes = 0;
  const asked = fc.record({
    text: anyQuestion(knowledge, commands.all),
    language: fc.constantFrom(undefined, ...LANGUAGES),
    conversation: fc.option(fc.nat(50).map(String), { nil: undefined }),
  });
  await fc.assert(
    fc.asyncProperty(asked, async ({ text, ...asking }) => {
      const reply = await ask(text, asking);
      quotes += check(reply);
      kinds.set(reply.kind, (kinds.get(reply.kind) ?? 0) + 1);
    }),
    { numRuns: QUESTIONS, seed: SEED },
  );
  expect(quotes).toBeGreaterThan(QUOTES);
  expect(kinds.get('error')).toBeUndefined();
  expect([...kinds.keys()].sort()).toEqual([
    'about',
    'answer',
    'comparison',
    'help',
    'own',
    'paragraph',
    'programme',
    'refusal',
    'sources',
    'topics',
    'verification',
  ]);
}, 120_000);
