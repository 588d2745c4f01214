import { z } from 'zod';
import type { Session } from '../../src/knowledge/document.ts';

/** A row of a programme as it is printed. */
export const sessionSchema = z.object({
  kind: z.enum(['plenary', 'workshop', 'social', 'end']),
  number: z.int().nullable().describe('Number of a workshop'),
  title: z.string().describe('As printed; line breaks separate the printed lines'),
  day: z.string().describe('Date, YYYY-MM-DD'),
  start: z
    .string()
    .describe('Printed start; no end is printed')
    .meta({ examples: ['14h30'] }),
  room: z.string().nullable().describe('Printed number of the room; null where none is printed'),
  languages: z
    .array(z.enum(['E', 'F', 'S', 'R']))
    .describe('Interpretation as printed: English, French, Spanish, Russian'),
  inferred: z
    .array(z.object({ field: z.enum(['day', 'room', 'languages']), why: z.string() }))
    .describe('Fields that are not printed and were concluded, and from what'),
});

export type SessionView = z.infer<typeof sessionSchema>;

/** A session as data. */
export function sessionView(session: Session): SessionView {
  const { kind, number, title, day, start, room, languages, inferred } = session;
  return {
    kind,
    number: number ?? null,
    title,
    day,
    start,
    room,
    languages: [...languages],
    inferred: [...inferred],
  };
}
