import { z } from 'zod';
import type { Document, Inference, Paragraph, Session } from './document.ts';
import { day, header, paragraphId, text } from './schema.ts';
import { problemAt, type SourceFile } from './source.ts';
import { readYaml } from './yaml.ts';

const WRITE_LANGUAGES = 'Write the languages as a list of E, F, S, R, or [] where none is printed';

const PROGRAMME = z.strictObject({
  ...header,
  timezone: text('Write the time zone, such as Europe/Paris'),
  days: z.array(
    z.strictObject({
      day,
      printed: z.string('Write the heading as printed, or null').nullable(),
      inferred: text('Write how the day is known').optional(),
    }),
  ),
  sessions: z.array(
    z.strictObject({
      id: paragraphId,
      label: text('Write how people cite the session, such as workshop 6'),
      kind: z.enum(
        ['plenary', 'workshop', 'social', 'end'],
        'Write plenary, workshop, social or end',
      ),
      number: z.int('Write the number of the workshop, such as 6').optional(),
      day,
      start: z
        .string({ error: 'Write the start as printed, such as "9h30"' })
        .regex(/^\d{1,2}h\d{2}$/, 'Write the start as printed, such as "9h30"'),
      room: z.string('Write the number of the room in quotes, or null').nullable(),
      languages: z.array(z.enum(['E', 'F', 'S', 'R'], WRITE_LANGUAGES), WRITE_LANGUAGES),
      title: text('Write the title as printed'),
    }),
  ),
});
type Programme = z.infer<typeof PROGRAMME>;

/**
 * Reads a programme: each session becomes a paragraph that can be cited.
 * @returns undefined when there are problems; they are noted in the file.
 */
export function readProgramme(file: SourceFile): Document | undefined {
  const content = readYaml(file, file.text, PROGRAMME);
  if (!content) return undefined;
  const { days, sessions, ...head } = content.value;
  const id = file.name.replace(/\.yaml$/, '');
  const paragraphs = sessions.flatMap((row, index) => {
    const listed = days.find((entry) => entry.day === row.day);
    if (listed) return [sessionParagraph(id, head, row, listed.inferred)];
    problemAt(
      file,
      content.lineOf(['sessions', index, 'day']),
      `session ${row.id} is on ${row.day}, which is not under "days"`,
      'Add the day under "days", or correct the session’s day.',
    );
    return [];
  });
  return { id, ...head, paragraphs };
}

function sessionParagraph(
  document: string,
  head: Pick<Programme, 'short' | 'year' | 'language' | 'title'>,
  row: Programme['sessions'][number],
  dayInferred: string | undefined,
): Paragraph {
  const inferred: Inference[] =
    dayInferred === undefined ? [] : [{ field: 'day', why: dayInferred }];
  const { id, label, ...fields } = row;
  const session: Session = { ...fields, inferred };
  return {
    id,
    label: `${head.short}, ${label}`,
    document,
    year: head.year,
    language: head.language,
    headings: [head.title],
    text: `${sessionLine(session)}\n${session.title}`,
    session,
  };
}

/** `Thursday 17 November 2016, 9h30, Room 3 (E)`: the row's printed fields, in the words of the programme. */
function sessionLine({ day: date, start, room, languages }: Session): string {
  const weekday = DAY_FORMAT.format(new Date(`${date}T00:00:00Z`)).replace(',', '');
  const printedLanguages = languages.length > 0 ? `(${languages.join('/')})` : '';
  const place = [room === null ? '' : `Room ${room}`, printedLanguages].filter(Boolean).join(' ');
  return [weekday, start, place].filter(Boolean).join(', ');
}

const DAY_FORMAT = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
