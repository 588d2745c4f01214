import { recordOf } from '../../../src/chat/record.ts';
import type { Library } from '../../../src/library.ts';
import { readQuery } from '../../../src/programme/calendar/parameters.ts';
import { findSessions } from '../../../src/programme/find.ts';
import { type Programme, programmesOf } from '../../../src/programme/programme.ts';
import { type Question, readQuestion } from '../../../src/programme/question/question.ts';
import { programmeReply } from '../../../src/programme/reply/reply.ts';
import { overlaid } from '../../../src/programme/selection.ts';
import { citationView, nearText, nearView, section, sourceText } from '../citation.ts';
import { sessionView } from '../session.ts';
import { defineTool, type Outcome } from '../tool.ts';
import {
  filters,
  type ProgrammeAsked,
  type ProgrammeFound,
  programmeInput,
  programmeOutput,
} from './programme-schema.ts';

const NO_PROGRAMME = 'None of the documents here has a programme.';

/** Finds sessions by filters, by words, or by both. */
export const programmeTool = defineTool({
  name: 'programme',
  title: 'Look into the programme',
  description:
    'Finds sessions of a conference’s programme by day, time, room, language of interpretation, kind, number of the workshop, or free text; all of them must hold. No end times are printed, and the reply says what was inferred.',
  input: programmeInput,
  output: programmeOutput,
  async run(asked, served) {
    const library = served.library();
    const programmes = programmesOf(library.knowledge);
    const programme = programmes.find(({ year }) => year === asked.year) ?? programmes[0];
    if (!programme) return { ok: true, data: WITHOUT_PROGRAMME, text: NO_PROGRAMME };
    const question = questionOf(asked, programme);
    return typeof question === 'string'
      ? { ok: false, text: question }
      : find(programme, question, asked, { library, at: served.now() });
  },
});

const WITHOUT_PROGRAMME: ProgrammeFound = {
  answered: false,
  reason: NO_PROGRAMME,
  year: null,
  timezone: null,
  sessions: [],
  nearest: [],
  text: NO_PROGRAMME,
};

/** What words and filters ask for together, or a sentence that says which filter cannot be read. */
function questionOf(asked: ProgrammeAsked, programme: Programme): Question | string {
  const names = Object.keys(filters) as (keyof typeof filters)[];
  const given = names.flatMap((name) =>
    asked[name] === undefined ? [] : [[name, [inWords(name, String(asked[name]))]] as const],
  );
  const query = readQuery(Object.fromEntries(given), programme.days);
  if (typeof query === 'string') return query;
  const question = readQuestion(asked.query, programme.days);
  const selection = overlaid(question.selection, query);
  const years = asked.year === undefined ? selection.years : [asked.year];
  return { ...question, selection: { ...selection, years } };
}

/** A language can also be written as its code, or as programmes abbreviate it. */
function inWords(name: keyof typeof filters, value: string): string {
  const code = value.trim().toLowerCase();
  return name === 'language' ? (LANGUAGE_CODES.get(code) ?? value) : value;
}

const LANGUAGE_CODES: ReadonlyMap<string, string> = new Map(
  Object.entries({ e: 'english', f: 'french', s: 'spanish', r: 'russian' }).concat(
    Object.entries({ en: 'english', fr: 'french', es: 'spanish', ru: 'russian' }),
  ),
);

async function find(
  programme: Programme,
  question: Question,
  { query, reply_language: language }: ProgrammeAsked,
  { library, at }: { readonly library: Library; readonly at: Date },
): Promise<Outcome<ProgrammeFound>> {
  const finding = await findSessions(programme, question, { retrieve: library.retrieve, at });
  const reply = programmeReply(programme, finding, { language, cues: question.cues });
  const { answered, reason, text } = recordOf(query, reply, 0);
  const { citations, nearest } = reply.outcome;
  const data = {
    answered,
    reason,
    year: programme.year,
    timezone: programme.timezone,
    sessions: citations.flatMap((citation) => {
      const { session } = citation.paragraph;
      return session ? [{ ...citationView(citation), session: sessionView(session) }] : [];
    }),
    nearest: nearest.map(nearView),
    text,
  };
  return { ok: true, data, text: textOf(data) };
}

function textOf({ text, timezone, sessions, nearest }: ProgrammeFound): string {
  return [
    text,
    ...(sessions.length > 0 ? [`Times are local (${timezone}).`] : []),
    ...section('Sources:', sessions.map(sourceText)),
    ...section('The nearest sessions:', nearest.map(nearText)),
  ].join('\n\n');
}
