import { type Table, timeAt } from './rows.ts';

export interface Room {
  readonly name: string | null;
  readonly languages: readonly ('E' | 'F' | 'S' | 'R')[];
  /** Whether the space before the number was lost. */
  readonly isTorn: boolean;
}

const ROOM = /^(?:room|salle|sala|зал|saal)\s*(?<name>[\p{L}\p{N}]{1,12})?/iu;
const LETTERS = /\(\s*([EFSR](?:\s*[/,+-]\s*[EFSR])*)\s*\)/;
const IN_FULL: Readonly<Record<string, 'E' | 'F' | 'S' | 'R'>> = {
  ...{ english: 'E', anglais: 'E', inglés: 'E', английский: 'E' },
  ...{ french: 'F', français: 'F', francés: 'F', французский: 'F' },
  ...{ spanish: 'S', espagnol: 'S', español: 'S', испанский: 'S' },
  ...{ russian: 'R', russe: 'R', ruso: 'R', русский: 'R' },
};
const FULL_LIST = new RegExp(
  `\\(\\s*((?:${Object.keys(IN_FULL).join('|')})(?:\\s*[/,+-]\\s*(?:${Object.keys(IN_FULL).join('|')}))*)\\s*\\)`,
  'iu',
);

/** A room with its languages of interpretation: "Room1 (E/F)". */
export function roomIn(cell: string): Room | undefined {
  const text = cell.trim();
  const match = ROOM.exec(text);
  if (!match?.groups?.['name'] || text.length > 40) return undefined;
  const { name } = match.groups;
  return { name, languages: languagesIn(text)?.languages ?? [], isTorn: /^\p{L}+\d/u.test(text) };
}

/** A cell of a column that holds nothing but rooms: "5", "Salle 5 (E/F)", "Hemicycle (E/F/S/R)". */
export function roomOf(cell: string): Room | undefined {
  const spoken = languagesIn(cell);
  const text = (spoken?.rest ?? cell).trim();
  const name = text.replace(/^(?:room|salle|sala|зал|saal)\s*(?=\S)/iu, '');
  return text === '' || text.length > 40
    ? undefined
    : { name, languages: spoken?.languages ?? [], isTorn: false };
}

const ROOM_HEADER =
  /^(?:rooms?|venue|salles?|lieu|salas?|lugar|зал|место|raum)(?:\s*(?:[/,&(+]|and|et|y|и|und)\s*(?:languages?|langues?|interpretation|interprétation|idiomas?|языки?|sprachen?)\)?)?$/iu;

export const isRoomHeader = (cell: string) => ROOM_HEADER.test(cell.trim());

/**
 * The column that names the room of each row, where no header says so: beside
 * titles, mostly rooms with a number or with languages in brackets.
 */
export function roomColumnOf({ rows }: Table): number | undefined {
  const timed = rows.filter((row) => timeAt(row.find((cell) => cell.trim() !== '') ?? ''));
  const width = Math.max(0, ...timed.map((row) => row.length));
  for (let column = width - 1; column > 1; column -= 1) {
    const cells = timed.filter((row) => /\S/.test(row[column] ?? ''));
    const rooms = cells.filter((row) => isRoom(row[column] ?? '') && besides(row, column));
    if (rooms.length >= 2 && rooms.length * 3 >= cells.length * 2) return column;
  }
  return undefined;
}

/** Whether a cell holds a room and nothing else. */
function isRoom(cell: string): boolean {
  const spoken = languagesIn(cell);
  const isShort = (spoken?.rest ?? '').split(/\s+/).length <= 3;
  return (
    roomIn(cell) !== undefined ||
    (isShort && /^\p{Lu}[^:]*\([^()]*\)$/u.test(cell.trim()) && !!spoken)
  );
}

/** Whether a title stands between the time and this column. */
const besides = (row: readonly string[], column: number) =>
  row.slice(0, column).some((cell) => /\p{L}{3}/u.test(cell) && !isRoom(cell));

/** Languages of interpretation in brackets, and the text without them. */
export function languagesIn(
  text: string,
): { languages: Room['languages']; rest: string } | undefined {
  const match = LETTERS.exec(text) ?? FULL_LIST.exec(text);
  if (!match?.[1]) return undefined;
  const codes = match[1].split(/[^\p{L}]+/u).flatMap((name) => {
    const code =
      IN_FULL[name.toLowerCase()] ??
      ('EFSR'.includes(name) ? (name as 'E' | 'F' | 'S' | 'R') : undefined);
    return code ?? [];
  });
  return { languages: codes, rest: text.replace(match[0], ' ').replace(/\s+/g, ' ').trim() };
}
