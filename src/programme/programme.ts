import type { Document, Knowledge, Paragraph, Session } from '../knowledge/document.ts';
import type { Kind } from './selection.ts';

/** Zone of Strasbourg, for a programme that names none. */
const SEAT_ZONE = 'Europe/Paris';

/** A paragraph that is a row of a programme. */
export interface SessionParagraph extends Paragraph {
  readonly session: Session;
}

/** The programme of one conference. */
export interface Programme {
  readonly document: Document;
  readonly year: number;
  /** IANA zone of its times. */
  readonly timezone: string;
  /** By day, start and room; never empty. */
  readonly sessions: readonly SessionParagraph[];
  /** Dates with sessions, `YYYY-MM-DD`, in order. */
  readonly days: readonly string[];
}

const known = new WeakMap<Knowledge, readonly Programme[]>();

/** The programmes among the documents, newest first; worked out once, since every sentence may ask for one. */
export function programmesOf(knowledge: Knowledge): readonly Programme[] {
  const programmes = known.get(knowledge) ?? programmesIn(knowledge);
  known.set(knowledge, programmes);
  return programmes;
}

function programmesIn({ documents }: Knowledge): Programme[] {
  return documents
    .flatMap((document) => {
      const sessions = document.paragraphs.filter(hasSession).toSorted(bySchedule);
      if (sessions.length === 0) return [];
      const days = [...new Set(sessions.map(({ session }) => session.day))];
      const { year, timezone = SEAT_ZONE } = document;
      return [{ document, year, timezone, sessions, days }];
    })
    .toSorted((a, b) => b.year - a.year);
}

/** Whether a paragraph is a row of a programme. */
export function hasSession(paragraph: Paragraph): paragraph is SessionParagraph {
  return paragraph.session !== undefined;
}

/** `2016-11-17 09:30`: day and start of a session, so that they can be compared. */
export function startOf({ session }: SessionParagraph): string {
  return `${session.day} ${session.start.replace('h', ':').padStart(5, '0')}`;
}

/** What kind of session it is, the most particular first: the first plenary opens the conference, the last closes it. */
export function kindsOf(paragraph: SessionParagraph, { sessions }: Programme): Kind[] {
  const plenaries = sessions.filter(({ session }) => session.kind === 'plenary');
  return [
    ...(paragraph === plenaries[0] ? (['opening'] as const) : []),
    ...(paragraph === plenaries.at(-1) ? (['closing'] as const) : []),
    paragraph.session.kind,
  ];
}

/** Title on one line: the printed lines are set apart by a dot. */
export function titleLine({ title }: Session): string {
  return title.split('\n').join(' · ');
}

function bySchedule(a: SessionParagraph, b: SessionParagraph): number {
  return (
    startOf(a).localeCompare(startOf(b)) ||
    (a.session.room ?? '').localeCompare(b.session.room ?? '')
  );
}
