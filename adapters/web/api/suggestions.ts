import { z } from 'zod';
import type { Suggest } from '../../../src/chat/suggest.ts';
import { LANGUAGES } from '../../../src/language/language.ts';
import type { SuggestionsView } from '../contract.ts';
import { answerProblem } from '../problem.ts';
import type { Route } from '../route.ts';

const QUERY_LIMIT = 200;

const suggestionsQuery = z.object({
  q: z.string().max(QUERY_LIMIT, `"q" may have at most ${QUERY_LIMIT} characters.`).default(''),
  lang: z.enum(LANGUAGES, `"lang" must be one of ${LANGUAGES.join(', ')}.`).default('en'),
});

/** `GET /suggestions?q=&lang=`: what the text so far may become. */
export function suggestionsRoute(suggest: Suggest): Route {
  return {
    method: 'GET',
    path: '/suggestions',
    handle: (c) => {
      const query = suggestionsQuery.safeParse(c.req.query());
      if (!query.success) {
        const message = query.error.issues.map((issue) => issue.message).join(' ');
        return answerProblem(c, { status: 400, code: 'bad_query', message });
      }
      const view: SuggestionsView = { suggestions: suggest(query.data.q, query.data.lang) };
      return c.json(view);
    },
  };
}
