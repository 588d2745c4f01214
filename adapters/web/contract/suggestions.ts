import { z } from 'zod';
import { LANGUAGES } from '../../../src/language/language.ts';
import type { Data } from './data.ts';
import { NAMES } from './names.ts';

const QUERY_LIMIT = 200;

/** What `GET /suggestions` takes. */
export const suggestionsQuery = z.object({
  q: z
    .string()
    .max(QUERY_LIMIT, `"q" may have at most ${QUERY_LIMIT} characters.`)
    .default('')
    .describe('What was typed so far; without it the commands are suggested'),
  lang: z
    .enum(LANGUAGES, `"lang" must be one of ${LANGUAGES.join(', ')}.`)
    .default('en')
    .describe('Language of the suggestions'),
});

/** What `GET /suggestions` answers. */
export const suggestions = z
  .object({
    suggestions: z.array(
      z.object({
        text: z.string().describe('What is asked when it is chosen'),
        label: z.string().describe('What the person reads'),
        kind: z.enum(['command', 'topic', 'session', 'paragraph']),
      }),
    ),
  })
  .describe('What the text so far may become, best first')
  .register(NAMES, { id: 'Suggestions' });

export type SuggestionsView = Data<typeof suggestions>;
