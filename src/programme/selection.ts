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

/** Whether the selection restricts in this respect. */
export function restricts(selection: Selection, dimension: Dimension): boolean {
  switch (dimension) {
    case 'day':
      return selection.days.length > 0;
    case 'time':
      return selection.parts.length > 0 || selection.clocks.length > 0;
    case 'room':
      return selection.rooms.length > 0;
    case 'language':
      return selection.languages.length > 0;
    case 'session':
      return selection.workshops.length > 0 || selection.kinds.length > 0;
  }
}

/** The selection with only these respects kept. */
export function keep(selection: Selection, dimensions: readonly Dimension[]): Selection {
  const { days, parts, clocks, rooms, languages, match, workshops, kinds, years } = selection;
  return {
    ...EVERYTHING,
    years,
    ...(dimensions.includes('day') ? { days } : {}),
    ...(dimensions.includes('time') ? { parts, clocks } : {}),
    ...(dimensions.includes('room') ? { rooms } : {}),
    ...(dimensions.includes('language') ? { languages, match } : {}),
    ...(dimensions.includes('session') ? { workshops, kinds } : {}),
  };
}

/** Whether single sessions are named, not just "the workshops". */
export function namesSessions({ workshops, kinds }: Selection): boolean {
  return workshops.length > 0 || kinds.some((kind) => kind !== 'workshop');
}

/** Whether it leaves the whole programme. */
export function selectsEverything(selection: Selection): boolean {
  return DIMENSIONS.every((dimension) => !restricts(selection, dimension));
}
