import { tidyText } from '../draft/tidy.ts';
import type { Block, Damage } from '../source.ts';
import { cellText, unborder } from './cells.ts';
import { isRoomHeader, type Room, roomColumnOf, roomIn, roomOf } from './rooms.ts';
import { type DayHeading, dayHeadingIn, timeAt } from './rows.ts';

/** A session as the rows give it; the heading of its day is not yet a date. */
export interface RawSession {
  readonly day: DayHeading | undefined;
  readonly start: string;
  readonly column: number;
  room: Room | undefined;
  /** Whether its row names the room, not the head of its column. */
  readonly isOwnRoom: boolean;
  title: string;
  readonly page?: number;
}

export interface Schedule {
  readonly sessions: RawSession[];
  readonly days: DayHeading[];
}

/** What has been read of the rows above. */
interface State {
  day?: DayHeading;
  rooms: Map<number, Room>;
  /** Column that names the room of each row. */
  roomColumn?: number;
  open: RawSession[];
}

const TIME_HEADER = /^(?:time|times|hour|heure|heures|horaire|hora|horario|время|uhrzeit|zeit)$/iu;

/** Reads the rows of a programme: days, times, rooms by column, titles. */
export function scheduleOf(
  tables: readonly {
    readonly table: Extract<Block, { kind: 'table' }>;
    readonly heading?: DayHeading;
  }[],
  damage: Damage[],
): Schedule {
  const schedule: Schedule = { sessions: [], days: [] };
  const state: State = { rooms: new Map(), open: [] };
  for (const { table, heading } of tables) {
    if (heading) startDay(heading, schedule, state);
    const roomColumn = roomColumnOf(table);
    if (roomColumn !== undefined) state.roomColumn = roomColumn;
    const origin = {
      ...(table.page === undefined ? {} : { page: table.page }),
      ...(table.line === undefined ? {} : { line: table.line }),
    };
    table.rows.forEach((row, at) => {
      const place = origin.line === undefined ? origin : { ...origin, line: origin.line + at };
      readRow(row, place, schedule, state, damage);
    });
  }
  return schedule;
}

function startDay(heading: DayHeading, { days }: Schedule, state: State): void {
  days.push(heading);
  state.day = heading;
  state.rooms = new Map();
  state.open = [];
}

type Place = { readonly page?: number; readonly line?: number };

function readRow(
  cells: readonly string[],
  place: Place,
  schedule: Schedule,
  state: State,
  damage: Damage[],
): void {
  const header = cells.findIndex(isRoomHeader);
  const row = isDayWithHeader(cells, header) ? cells.with(header, '') : cells;
  if (row !== cells) state.roomColumn = header;
  const line = row.reduce(
    (joined, cell) => (cell.trim() === '' ? `${joined} ` : joined + cell),
    '',
  );
  const heading = dayHeadingIn(line) ?? dayHeadingIn(row.map(cellText).filter(Boolean).join(' '));
  if (heading) {
    startDay(heading, schedule, state);
    reportHeading(heading, row, place, damage);
    return;
  }
  const column = row.findIndex((cell) => cell.trim() !== '');
  const time = timeAt(row[column] ?? '');
  if (time) {
    const timed = row.map((cell, at) => (at < column ? '' : at === column ? time.rest : cell));
    addSessions(unborder(timed, damage), time.start, place, schedule, state, damage);
    return;
  }
  readUntimed(row, place, state, damage);
}

/** "WED, 11 JULY" and beside it the header of the column of rooms. */
const isDayWithHeader = (cells: readonly string[], header: number) =>
  header > 0 && cells.slice(0, header).some((cell) => dayHeadingIn(cellText(cell)));

function reportHeading(
  heading: DayHeading,
  row: readonly string[],
  place: Place,
  damage: Damage[],
): void {
  const printed = row.join('\t').trim();
  if (printed === heading.printed) return;
  damage.push({
    kind: heading.isGarbled ? 'garbled-date' : 'broken-word',
    excerpt: heading.printed,
    done: `The heading of the day was cut at a column’s border${heading.isGarbled ? ' and misread' : ''}; it was mended.`,
    mend: { printed, mended: heading.printed },
    ...place,
  });
}

function addSessions(
  cells: readonly string[],
  start: string,
  place: Place,
  schedule: Schedule,
  state: State,
  damage: Damage[],
): void {
  const columns = cells.flatMap((cell, column) =>
    cellText(cell) === '' || column === state.roomColumn ? [] : [column],
  );
  const [only, ...others] = columns;
  const isOne = others.length === 0 || state.roomColumn !== undefined;
  const inRow =
    state.roomColumn === undefined ? undefined : roomOf(cellText(cells[state.roomColumn] ?? ''));
  const chosen = isOne && only !== undefined ? [only] : columns;
  state.open = chosen.map((column) => {
    const text = isOne
      ? columns.map((each) => cellText(cells[each] ?? '')).join('\n')
      : cellText(cells[column] ?? '');
    // A title alone below several rooms may go over all of them: no room is claimed.
    const below = isOne && state.rooms.size > 1 ? undefined : state.rooms.get(column);
    const sole = isOne && state.rooms.size === 1 ? [...state.rooms.values()][0] : undefined;
    return {
      day: state.day,
      start,
      column,
      isOwnRoom: inRow !== undefined,
      room: inRow ?? below ?? sole,
      title: tidyText(text, place, damage),
      ...(place.page === undefined ? {} : { page: place.page }),
    };
  });
  schedule.sessions.push(...state.open);
}

/** Names of rooms, or what goes on from the row above. */
function readUntimed(row: readonly string[], place: Place, state: State, damage: Damage[]): void {
  const cells = row.map(cellText);
  const rooms = cells.flatMap((cell, column) => {
    const room = roomIn(cell);
    return room ? [[column, room] as const] : [];
  });
  const header = cells.findIndex((cell) => TIME_HEADER.test(cell));
  const printed = cells.filter(Boolean);
  if (header >= 0) {
    const column = cells.findIndex(isRoomHeader);
    if (column >= 0) state.roomColumn = column;
    if (rooms.length > 0) state.rooms = new Map(rooms);
    state.open = [];
  } else if (rooms.length > 0) {
    state.rooms = new Map(rooms);
    state.open = [];
    for (const [column, room] of rooms)
      if (room.isTorn) reportRoom(row[column] ?? '', place, damage);
  } else if (cells[0] !== '' && printed.length === 1) {
    state.rooms = new Map();
    state.open = [];
  } else continueSessions(unborder(row, damage), place, state, damage);
}

function reportRoom(cell: string, place: Place, damage: Damage[]): void {
  const printed = cellText(cell);
  damage.push({
    kind: 'broken-word',
    excerpt: printed,
    done: 'The space before the number was lost; it was put in.',
    mend: { printed, mended: printed.replace(/^(\p{L}+)(\d)/u, '$1 $2') },
    ...place,
  });
}

function continueSessions(
  cells: readonly string[],
  place: Place,
  state: State,
  damage: Damage[],
): void {
  cells.forEach((cell, column) => {
    const text = tidyText(cellText(cell), place, damage);
    if (text === '') return;
    const session =
      state.open.find((each) => each.column === column) ??
      (state.open.length === 1 ? state.open[0] : undefined);
    if (column === state.roomColumn && state.open.length === 1) {
      const [row] = state.open;
      if (row) row.room = roomOf([row.room?.name, cellText(cell)].filter(Boolean).join(' '));
    } else if (session) session.title += session.title.endsWith(':') ? ` ${text}` : `\n${text}`;
    else
      damage.push({
        kind: 'other',
        excerpt: text.slice(0, 80),
        done: 'This line of the programme belongs to no time; it was left out. Put it where it belongs.',
        ...place,
      });
  });
}
