import { z } from 'zod';
import { citationOf } from '../../../src/answer/ask.ts';
import { LONGEST_TEXT } from '../../../src/chat/clean.ts';
import { citationSchema, citationText, citationView } from '../citation.ts';
import { scopeFields, unknownDocuments, unknownYears } from '../scope.ts';
import { defineTool } from '../tool.ts';
import { wording } from '../wording.ts';

const QUERY = 'Put the words to look for, such as "cloud evidence".';
const LIMIT = 'Put how many paragraphs you want, 1 to 20.';
const SESSIONS = 'Put "only" or "none", or leave it out.';

const input = z.strictObject({
  query: wording(LONGEST_TEXT, QUERY)
    .describe('What to look for, in English, French, Spanish or Russian')
    .meta({ examples: ['access to evidence in the cloud'] }),
  ...scopeFields,
  sessions: z
    .enum(['only', 'none'], SESSIONS)
    .optional()
    .describe('"only" looks in the sessions of programmes, "none" leaves them out'),
  limit: z.int(LIMIT).min(1, LIMIT).max(20, LIMIT).default(5).describe('Most paragraphs to return'),
});

const output = z.object({
  query: z.string(),
  results: z.array(citationSchema).describe('Paragraphs with their best sentences, best first'),
  reason: z.string().nullable().describe('Why there are no results; null when there are'),
});

const NOTHING = 'No paragraph has these words or their like.';

/** Ranks paragraphs without deciding whether they answer. */
export const searchTool = defineTool({
  name: 'search',
  title: 'Search the documents',
  description:
    'Finds the paragraphs of the documents that speak to some words, ranked by score, each with its best sentences. It does not decide whether they answer a question: "ask" does.',
  input,
  output,
  async run({ query, years, documents, sessions, limit }, served) {
    const { knowledge, retrieve } = served.library();
    const problem = unknownDocuments(knowledge, { documents });
    if (problem !== undefined) return { ok: false, text: problem };
    const hits = await retrieve(query, { years, documents, sessions, limit });
    const results = hits.map((hit) => citationView(citationOf(hit)));
    const reason = results.length > 0 ? null : (unknownYears(knowledge, { years }) ?? NOTHING);
    const lines = results.map((result, index) => `${index + 1}. ${citationText(result)}`);
    return { ok: true, data: { query, results, reason }, text: reason ?? lines.join('\n\n') };
  },
});
