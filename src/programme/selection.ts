import type { InterpretationLanguage } from '../knowledge/document.ts';

/** A day as people name it; a programme turns it into dates. */
export type DayName =
  /** `17 November`; without a month, `the 17th`. */
  | { readonly by: 'date'; readonly date: number; readonly month?: number }
  /** 1 is Monday. */
  | { readonly by: 'weekday'; readonly weekday: number }
  /** `day 2`; -1 is the last day. */
  | { readonly by: 'ordinal'; readonly ordinal: number }
  /** Days from today: 0 is today, 1 tomorrow. */
  | { readonly by: 'distance'; readonly distance: number };

export const DAY_PARTS = ['morning', 'afternoon', 'evening'] as const;
export type DayPart = (typeof DAY_PARTS)[number];

/** Starts from `from` up to but not including `to`, minutes after midnight. */
export interface Clock {
  readonly from: number;
  readonly to: number;
}

/** Kinds that can be named; the opening is the first plenary, the closing the last. */
export const KINDS = ['plenary', 'workshop', 'social', 'end', 'opening', 'closing'] as const;
export type Kind = (typeof KINDS)[number];

/** A language of interpretation, or one that people ask for and no programme prints. */
export type AskedLanguage = InterpretationLanguage | 'other';

/**
 * Which sessions are meant. An empty list does not restrict. The entries of a
 * list are alternatives (but see `match`), the lists must all hold; workshops
 * and kinds are one list: "workshop 6 and the dinner".
 */
export interface Selection {
  readonly days: readonly DayName[];
  readonly parts: readonly DayPart[];
  readonly clocks: readonly Clock[];
  /** Room numbers as printed. */
  readonly rooms: readonly string[];
  readonly languages: readonly AskedLanguage[];
  /** Whether all the languages, any of them, or no others must be interpreted. */
  readonly match: 'all' | 'any' | 'only';
  readonly workshops: readonly number[];
  readonly kinds: readonly Kind[];
  readonly years: readonly number[];
}

/** Restricts nothing: the whole programme. */
export const EVERYTHING: Selection = {
  days: [],
  parts: [],
  clocks: [],
  rooms: [],
  languages: [],
  match: 'all',
  workshops: [],
  kinds: [],
  years: [],
};

/** The lists that can be left out to widen a selection. */
export const DIMENSIONS = ['day', 'time', 'room', 'language', 'session'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** What of a selection says each. */
const FIELDS = {
  day: ['days'],
  time: ['parts', 'clocks'],
  room: ['rooms'],
  language: ['languages', 'match'],
  session: ['workshops', 'kinds'],
} as const satisfies Readonly<Record<Dimension, readonly (keyof Selection)[]>>;

/** Whether the selection restricts in this respect. */
export function restricts(selection: Selection, dimension: Dimension): boolean {
  return FIELDS[dimension].some((field) => field !== 'match' && selection[field].length > 0);
}

/** The respects in which a selection restricts. */
export function restrictedIn(selection: Selection): Dimension[] {
  return DIMENSIONS.filter((dimension) => restricts(selection, dimension));
}

/** The selection with only these respects kept. */
export function keep(selection: Selection, dimensions: readonly Dimension[]): Selection {
  const fields = dimensions.flatMap((dimension): readonly (keyof Selection)[] => FIELDS[dimension]);
  const kept = fields.map((field) => [field, selection[field]] as const);
  return { ...EVERYTHING, years: selection.years, ...Object.fromEntries(kept) };
}

/** Both selections; where both restrict in one respect, the second counts. */
export function overlaid(first: Selection, second: Selection): Selection {
  const left = DIMENSIONS.filter((dimension) => !restricts(second, dimension));
  return joined(keep(first, left), second);
}

/** Either of two selections in each respect. */
export function joined(a: Selection, b: Selection): Selection {
  return {
    days: [...a.days, ...b.days],
    parts: [...a.parts, ...b.parts],
    clocks: [...a.clocks, ...b.clocks],
    rooms: [...a.rooms, ...b.rooms],
    languages: [...a.languages, ...b.languages],
    match: matchOf(a, b),
    workshops: [...a.workshops, ...b.workshops],
    kinds: [...a.kinds, ...b.kinds],
    years: [...a.years, ...b.years],
  };
}

/** "French and Russian" in one value needs both; two values need either. */
function matchOf(a: Selection, b: Selection): Selection['match'] {
  if (b.languages.length === 0) return a.match;
  return a.languages.length === 0 ? b.match : 'any';
}

/** Whether single sessions are named, not just "the workshops". */
export function namesSessions({ workshops, kinds }: Selection): boolean {
  return workshops.length > 0 || kinds.some((kind) => kind !== 'workshop');
}

/** Whether it leaves the whole programme. */
export function selectsEverything(selection: Selection): boolean {
  return restrictedIn(selection).length === 0;
}
