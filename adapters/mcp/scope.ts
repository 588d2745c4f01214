import { z } from 'zod';
import { reasonText } from '../../src/answer/reasons.ts';
import { yearsOf } from '../../src/answer/years.ts';
import type { Scope } from '../../src/chat/request.ts';
import type { Knowledge } from '../../src/knowledge/document.ts';

const YEARS = 'Put a list of years, such as [2016], or leave it out.';
const DOCUMENTS = 'Put a list of ids of documents, such as ["octopus-2016"], or leave it out.';
const MOST = 20;

/** Arguments that restrict where a tool looks. */
export const scopeFields = {
  years: z
    .array(z.int(YEARS), YEARS)
    .min(1, YEARS)
    .max(MOST, `Put at most ${MOST} years.`)
    .optional()
    .describe('Years of conferences to look in; all when left out')
    .meta({ examples: [[2016]] }),
  documents: z
    .array(z.string(DOCUMENTS), DOCUMENTS)
    .min(1, DOCUMENTS)
    .max(MOST, `Put at most ${MOST} ids.`)
    .optional()
    .describe('Ids of documents to look in, as the resources list them; all when left out')
    .meta({ examples: [['octopus-2016']] }),
};

/** Says which documents there are, when one that is asked for is not there. */
export function unknownDocuments(
  { documents }: Knowledge,
  { documents: asked = [] }: Scope,
): string | undefined {
  const unknown = asked.filter((id) => !documents.some((document) => document.id === id));
  if (unknown.length === 0) return undefined;
  const known = documents.map(({ id }) => id).join(', ');
  return `"documents": there is no ${unknown.map((id) => `"${id}"`).join(', ')}. There are: ${known}.`;
}

/** Says of which years there are documents, when one that is asked for has none. */
export function unknownYears(knowledge: Knowledge, { years = [] }: Scope): string | undefined {
  const known = yearsOf(knowledge);
  const unknown = years.filter((year) => !known.includes(year));
  return unknown.length === 0
    ? undefined
    : reasonText({ why: 'other-year', years: unknown, known }, 'en');
}
