import type { Moment } from './moment.ts';
import type { SessionParagraph } from './programme.ts';
import type { UnprintedFact } from './question/fact.ts';
import type { Dimension, Selection } from './selection.ts';
import type { ScoredSession } from './topic.ts';

/** Why nothing of the programme is shown. */
export type Absence =
  | { readonly why: 'other-year'; readonly years: readonly number[] }
  | { readonly why: 'not-printed'; readonly fact: UnprintedFact }
  /** The programme has no such day, time, room, language or session. */
  | { readonly why: 'absent'; readonly dimension: Dimension }
  /** Each part is there, but no session has them all. */
  | { readonly why: 'no-match' }
  | { readonly why: 'unknown-topic'; readonly topic: string };

/** What must be said of the sessions found before they are shown. */
export type Remark =
  /** Where the clock stands in the conference. */
  | { readonly about: 'phase'; readonly phase: Moment['phase'] }
  /** Named sessions that do not have what the question says of them. */
  | { readonly about: 'mismatch' }
  /** Further words that stand in no title. */
  | { readonly about: 'left-over'; readonly words: string };

/** The sessions a question means. */
export interface Found {
  readonly found: true;
  /** In the order to show: by time, for a topic by evidence. */
  readonly sessions: readonly ScoredSession[];
  /** Reads back to these sessions. */
  readonly selection: Selection;
  readonly remark?: Remark;
  /** Named in the question, but the programme does not have them. */
  readonly absent: readonly Dimension[];
}

/** Why there are none. */
export interface NotFound {
  readonly found: false;
  readonly absence: Absence;
  /** Up to three, not claimed to answer. */
  readonly nearest: readonly SessionParagraph[];
}

export type Finding = Found | NotFound;
