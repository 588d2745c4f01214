import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { commands, library } from '../../support/octopus.ts';
import { anyQuestion } from '../../support/questions.ts';
import { callTool, memoryClient, quotesWithin } from './in-memory.ts';

const QUESTIONS = 400;
/** Fixed, so that every run asks the same questions. */
const SEED = 20_161_116;

const { knowledge } = library;
/** The text of each resource, as a client reads it. */
const texts = new Map<string, string>();
const client = await memoryClient();

beforeAll(async () => {
  const { resources } = await client.listResources();
  for (const { uri } of resources) {
    const [only] = (await client.readResource({ uri })).contents;
    if (only && 'text' in only) texts.set(uri, only.text);
  }
});

/** What each tool is asked, given any text. */
const TOOLS: Readonly<Record<string, (text: string) => Readonly<Record<string, unknown>>>> = {
  ask: (question) => ({ question }),
  search: (query) => ({ query }),
  compare: (topic) => ({ topic }),
  programme: (query) => ({ query }),
  verify_quote: (quotation) => ({ quotation }),
};

it.each(Object.entries(TOOLS))(
  `each quote of "%s" is what its range cuts from the resource, for ${QUESTIONS} questions`,
  async (name, args) => {
    let quotes = 0;
    await fc.assert(
      fc.asyncProperty(anyQuestion(knowledge, commands.all), async (text) => {
        const { data, text: words } = await callTool(client, name, args(text));
        for (const { quote, id, label, uri, start, end } of quotesWithin(data)) {
          expect(texts.get(uri)?.slice(start, end)).toBe(quote);
          expect(quote).not.toBe('');
          expect(knowledge.paragraphs.get(id)?.label).toBe(label);
          expect(words).toContain(`${start}–${end}`);
          expect(words).toContain(uri);
          quotes += 1;
        }
      }),
      { numRuns: QUESTIONS, seed: SEED },
    );
    expect(quotes).toBeGreaterThan(QUESTIONS / 20);
  },
  60_000,
);
