import type { Document, Mend, Paragraph, Session } from '../../src/knowledge/document.ts';

/** Words that stand together in print, and whose they are: a paragraph's, or nobody's (layout). */
export interface Piece {
  readonly of?: string;
  readonly words: string;
}

/**
 * Words of the programme's table that say nothing of a single session, so no
 * session holds them: they are what a kind of session is headed with.
 */
const TABLE_HEADING = 'Programme overview';
const ROW_HEADINGS = { plenary: 'Plenary session', workshop: 'Workshop sessions' } as const;

/** Where no room is printed, the languages are printed in full beside the title. */
const LANGUAGES_IN_FULL = { E: 'English', F: 'French', R: 'Russian', S: 'Spanish' } as const;

/** What must be in print if the documents are faithful: every piece in the order of print, mends undone. */
export function printOf(documents: readonly Document[]): { pieces: Piece[]; problems: string[] } {
  const undone = documents.map((document) => undoMends(piecesOf(document), document.mends));
  return {
    pieces: undone.flatMap(({ pieces }) => pieces),
    problems: undone.flatMap(({ problems }) => problems),
  };
}

function undoMends(pieces: readonly Piece[], mends: readonly Mend[]) {
  const undone = [...pieces];
  const problems: string[] = [];
  for (const { paragraph, printed, mended } of mends) {
    const places = undone.flatMap(({ of, words }, index) =>
      of === paragraph
        ? words
            .split(mended)
            .slice(1)
            .map(() => index)
        : [],
    );
    const [place, ...others] = places;
    const piece = undone[place ?? -1];
    if (place === undefined || piece === undefined || others.length > 0 || printed === mended)
      problems.push(`"${mended}" is not one mended place of ${paragraph ?? 'the layout'}`);
    else undone[place] = { ...piece, words: piece.words.split(mended).join(printed) };
  }
  return { pieces: undone, problems };
}

function piecesOf({ paragraphs }: Document): Piece[] {
  const texts = paragraphs
    .filter(({ session }) => session === undefined)
    .map(({ id, text }) => ({ of: id, words: text }));
  return [...texts, ...tableOf(paragraphs)];
}

interface Row {
  readonly id: string;
  readonly session: Session;
}

/** The table: a heading a day, then for each start its rooms, the time, and the sessions side by side. */
function tableOf(paragraphs: readonly Paragraph[]): Piece[] {
  const rows = paragraphs.flatMap(({ id, session }) => (session ? [{ id, session }] : []));
  if (rows.length === 0) return [];
  return [{ words: TABLE_HEADING }, ...runsOf(rows, dayOf).flatMap(dayPieces)];
}

function dayPieces(rows: readonly Row[]): Piece[] {
  const heading = rows.some(({ session }) => session.inferred.some(({ field }) => field === 'day'))
    ? []
    : rows.slice(0, 1).map(({ session }) => ({ words: dayHeading(session.day) }));
  return [...heading, ...runsOf(rows, ({ session }) => session.start).flatMap(startPieces)];
}

function startPieces(rows: readonly Row[]): Piece[] {
  const [first] = rows;
  if (!first) return [];
  const { kind, start } = first.session;
  const heading = kind === 'plenary' || kind === 'workshop' ? [{ words: ROW_HEADINGS[kind] }] : [];
  const time = { words: start };
  return [...heading, ...rows.flatMap(roomPiece), time, ...cellsOf(rows)];
}

function roomPiece({ id, session: { room, languages } }: Row): Piece[] {
  return room === null ? [] : [{ of: id, words: `Room ${room} (${languages.join('/')})` }];
}

/** Workshops: their numbers in one line of the table, their subjects in the next. */
function cellsOf(rows: readonly Row[]): Piece[] {
  const numbers = rows.flatMap(({ id, session: { number } }) =>
    number === undefined ? [] : [{ of: id, words: `Workshop ${number}:` }],
  );
  const subjects = rows.flatMap(({ id, session }) => {
    const { title, number, room, languages } = session;
    const words = number === undefined ? title : title.replace(`Workshop ${number}: `, '');
    const inFull = languages.map((letter) => LANGUAGES_IN_FULL[letter]).join('/');
    const beside = room === null && inFull !== '' ? [{ of: id, words: `(${inFull})` }] : [];
    return [{ of: id, words }, ...beside];
  });
  return [...numbers, ...subjects];
}

const dayOf = ({ session }: Row) => session.day;

/** `THU, 17 NOVEMBER` for 2016-11-17: a wrong date makes a heading that is not in print. */
function dayHeading(day: string): string {
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Date(day).toLocaleDateString('en-GB', { ...options, timeZone: 'UTC' }).toUpperCase();
  return `${part({ weekday: 'short' })}, ${part({ day: 'numeric' })} ${part({ month: 'long' })}`;
}

function runsOf<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[][] {
  const runs: Item[][] = [];
  for (const item of items) {
    const run = runs.at(-1);
    if (run?.[0] !== undefined && keyOf(run[0]) === keyOf(item)) run.push(item);
    else runs.push([item]);
  }
  return runs;
}
