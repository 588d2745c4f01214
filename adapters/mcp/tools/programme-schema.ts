import { z } from 'zod';
import { LANGUAGES } from '../../../src/language/language.ts';
import { LONGEST_QUESTION } from '../../../src/programme/recognise.ts';
import { citationSchema, nearSchema } from '../citation.ts';
import { sessionSchema } from '../session.ts';

const QUERY =
  'Put words such as "thursday afternoon in french" or "data protection", or leave it out.';
const LANGUAGE = `Put one of ${LANGUAGES.join(', ')}, or leave it out.`;

/** A filter in words, as a person writes it. */
function filter(what: string, examples: readonly [string, ...string[]]) {
  const message = `Put ${what}, such as "${examples[0]}", or leave it out.`;
  return z
    .string(message)
    .min(1, message)
    .max(LONGEST_QUESTION, message)
    .optional()
    .describe(`Only sessions with this: ${what}`)
    .meta({ examples: [...examples] });
}

/** A filter that is a number, written as one or in words. */
function numberFilter(what: string, example: string) {
  const message = `Put ${what}, such as "${example}", or leave it out.`;
  return z
    .union([z.string().min(1).max(LONGEST_QUESTION), z.int()], message)
    .optional()
    .describe(`Only sessions with this: ${what}`)
    .meta({ examples: [example] });
}

/** What restricts the programme; the names are those of `/calendar.ics`. */
export const filters = {
  day: filter('a day', ['thursday', '17 november', 'day 2']),
  time: filter('a time at which sessions start', ['morning', 'afternoon', '14h30']),
  room: numberFilter('the number of a room', '2'),
  language: filter('a language of interpretation', ['russian', 'french']),
  kind: filter('a kind of session', ['workshops', 'plenary', 'dinner', 'end of conference']),
  workshop: numberFilter('the number of a workshop', '6'),
};

export const programmeInput = z.strictObject({
  query: z
    .string(QUERY)
    .max(LONGEST_QUESTION, `Put at most ${LONGEST_QUESTION} characters.`)
    .default('')
    .describe(
      'What to look for, in English, French, Spanish or Russian: days, times, rooms, languages and topics. Empty is the whole programme. Where a filter says the same, the filter counts.',
    )
    .meta({ examples: ['thursday afternoon', 'workshop on terrorism', 'what is in room 2?'] }),
  ...filters,
  year: z
    .int('Put a year, such as 2016, or leave it out.')
    .optional()
    .describe('Year of the conference; the newest with a programme when left out'),
  reply_language: z
    .enum(LANGUAGES, LANGUAGE)
    .default('en')
    .describe('Language of the reply’s own words'),
});

export const programmeOutput = z.object({
  answered: z.boolean().describe('Whether there are such sessions'),
  reason: z.string().nullable().describe('Why there are none; null when there are'),
  year: z.int().nullable().describe('Year of the programme; null where there is none'),
  timezone: z.string().nullable().describe('IANA zone of the times'),
  sessions: z
    .array(citationSchema.extend({ session: sessionSchema }))
    .describe('By time, for a topic by evidence; the quote is the title'),
  nearest: z.array(nearSchema).describe('Sessions near what is not there; they do not match'),
  text: z.string().describe('The reply as people read it'),
});

export type ProgrammeFound = z.infer<typeof programmeOutput>;
export type ProgrammeAsked = z.infer<typeof programmeInput>;
