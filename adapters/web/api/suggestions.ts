import type { Suggest } from '../../../src/chat/suggest.ts';
import { suggestions, suggestionsQuery } from '../contract/suggestions.ts';
import { type Endpoint, endpoint } from '../endpoint.ts';

/** `GET /suggestions?q=&lang=`: what the text so far may become. */
export function suggestionsEndpoint(suggest: Suggest): Endpoint {
  return endpoint({
    method: 'GET',
    path: '/suggestions',
    name: 'suggest',
    tag: 'Questions',
    summary: 'Suggest what to ask',
    query: suggestionsQuery,
    gives: {
      schema: suggestions,
      says: 'Suggestions, best first',
      example: {
        suggestions: [{ text: 'compare', label: 'compare — then and now', kind: 'command' }],
      },
    },
    handle: ({ query: { q, lang } }) => ({ value: { suggestions: suggest(q, lang) } }),
  });
}
