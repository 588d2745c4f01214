import { z } from 'zod';
import type { Inference, Paragraph, Session } from './document.ts';
import { labelOf } from './label.ts';
import { checkMends } from './mends.ts';
import { roomName } from './room.ts';
import { day, header, mapping, page, paragraphId, text } from './schema.ts';
import { problemAt, type Reading, type SourceFile } from './source.ts';
import { readYaml } from './yaml.ts';

const WRITE_LANGUAGES = 'Write the languages as a list of E, F, S, R, or [] where none is printed';
const WRITE_START = 'Write the start as printed, such as "9h30"';
const WRITE_ZONE = 'Write the time zone, such as Europe/Paris';

const DAY = mapping(
  {
    day,
    printed: z.string('Write the heading as printed, or null').nullable(),
    inferred: text('Write how the day is known').optional(),
  },
  'Write day and printed, each on a line of its own',
).refine(({ printed, inferred }) => printed !== null || inferred !== undefined, {
  path: ['inferred'],
  error: 'No heading is printed for the day: write how it is known',
});

const SESSION = mapping(
  {
    id: paragraphId,
    label: text('Write how people cite the session, such as workshop 6'),
    kind: z.enum(
      ['plenary', 'workshop', 'social', 'end'],
      'Write plenary, workshop, social or end',
    ),
    number: z.int('Write the number of the workshop, such as 6').optional(),
    day,
    start: z.string({ error: WRITE_START }).regex(/^(?:[01]?\d|2[0-3])h[0-5]\d$/, WRITE_START),
    room: z.string('Write the number of the room in quotes, or null').nullable(),
    languages: z.array(z.enum(['E', 'F', 'S', 'R'], WRITE_LANGUAGES), WRITE_LANGUAGES),
    title: text('Write the title as printed'),
    page,
  },
  'Write id, label, kind, day, start, room, languages and title, each on a line of its own',
);

const WRITE_DAYS = 'Write a list of days, each starting with "- day: "';
const WRITE_SESSIONS = 'Write a list of sessions, each starting with "- id: "';

const PROGRAMME = mapping(
  {
    ...header,
    timezone: text(WRITE_ZONE).refine(isZone, WRITE_ZONE),
    days: z.array(DAY, WRITE_DAYS),
    sessions: z.array(SESSION, WRITE_SESSIONS).min(1, WRITE_SESSIONS),
  },
  'Write title, short, year, …, timezone, days and sessions, each on a line such as "year: 2016"',
);
type Programme = z.infer<typeof PROGRAMME>;

/**
 * Reads a programme: each session becomes a paragraph that can be cited.
 * @param id the document's.
 * @returns undefined when there are problems; they are noted in the file.
 */
export function readProgramme(file: SourceFile, id: string): Reading | undefined {
  const content = readYaml(file, file.text, PROGRAMME);
  if (!content) return undefined;
  const { days, sessions, ...head } = content.value;
  const paragraphs = sessions.map((row, index) => {
    const listed = days.find((entry) => entry.day === row.day);
    if (!listed)
      problemAt(
        file,
        content.lineOf(['sessions', index, 'day']),
        `session ${row.id} is on ${row.day}, which is not under "days"`,
        'Add the day under "days", or correct the session’s day.',
      );
    return sessionParagraph(id, head, row, listed?.inferred);
  });
  checkMends(file, content, paragraphs);
  const lines = sessions.map((_, index) => content.lineOf(['sessions', index]));
  return { file, document: { id, ...head, paragraphs }, lines };
}

function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) !== undefined;
  } catch {
    return false;
  }
}

function sessionParagraph(
  document: string,
  head: Pick<Programme, 'short' | 'year' | 'language' | 'title'>,
  row: Programme['sessions'][number],
  dayInferred: string | undefined,
): Paragraph {
  const inferred: Inference[] =
    dayInferred === undefined ? [] : [{ field: 'day', why: dayInferred }];
  const { id, label, page, ...fields } = row;
  const session: Session = { ...fields, inferred };
  return {
    id,
    label: labelOf(head, { label, page }),
    document,
    year: head.year,
    language: head.language,
    headings: [head.title],
    text: `${sessionLine(session)}\n${session.title}`,
    ...(page === undefined ? {} : { page }),
    session,
  };
}

/** `Thursday 17 November 2016, 9h30, Room 3 (E)`: the row's printed fields, in the words of the programme. */
function sessionLine({ day: date, start, room, languages }: Session): string {
  const weekday = DAY_FORMAT.format(new Date(`${date}T00:00:00Z`)).replace(',', '');
  const printedLanguages = languages.length > 0 ? `(${languages.join('/')})` : '';
  const place = [room === null ? '' : roomName(room, 'Room'), printedLanguages]
    .filter(Boolean)
    .join(' ');
  return [weekday, start, place].filter(Boolean).join(', ');
}

const DAY_FORMAT = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
