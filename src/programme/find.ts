import type { Retrieve } from '../retrieval/retrieve.ts';
import { asksForField } from './asked.ts';
import { dated, selectionOf } from './canonical.ts';
import type { UnprintedFact } from './fact-words.ts';
import { absentIn, lastOf, parallelTo, select } from './filter.ts';
import { type Moment, sessionsAt, today } from './moment.ts';
import { nearestTo } from './nearest.ts';
import type { Programme, SessionParagraph } from './programme.ts';
import type { Question } from './question.ts';
import {
  type Dimension,
  EVERYTHING,
  keep,
  namesSessions,
  restricts,
  type Selection,
} from './selection.ts';
import { findTopic, type ScoredSession } from './topic.ts';

/** Why nothing of the programme is shown. */
export type Absence =
  | { readonly why: 'other-year'; readonly years: readonly number[] }
  | { readonly why: 'not-printed'; readonly fact: UnprintedFact }
  /** The programme has no such day, time, room, language or session. */
  | { readonly why: 'absent'; readonly dimension: Dimension }
  /** Each part is there, but no session has them all. */
  | { readonly why: 'no-match' }
  | { readonly why: 'unknown-topic'; readonly topic: string };

/** The sessions a question means, or why there are none. */
export type Finding =
  | {
      readonly found: true;
      /** In the order to show: by time, for a topic by evidence. */
      readonly sessions: readonly ScoredSession[];
      /** Reads back to these sessions. */
      readonly selection: Selection;
      /** Named in the question, but the programme does not have them. */
      readonly absent: readonly Dimension[];
      /** Named sessions that do not have what the question says of them. */
      readonly isMismatch: boolean;
      /** Further words that stand in no title; empty when there are none. */
      readonly leftOver: string;
      readonly phase?: Moment['phase'];
    }
  | {
      readonly found: false;
      readonly absence: Absence;
      /** Up to three, not claimed to answer. */
      readonly nearest: readonly SessionParagraph[];
    };

/** What a search needs besides the question. */
export interface Circumstances {
  readonly retrieve: Retrieve;
  readonly at: Date;
}

const NEAREST = 3;
/** What says when or where sessions are, whatever they are about. */
const PLACING: readonly Dimension[] = ['day', 'time', 'room', 'language'];

/** Finds the sessions a question means. */
export async function findSessions(
  programme: Programme,
  question: Question,
  { retrieve, at }: Circumstances,
): Promise<Finding> {
  const { selection, fact, moment, topic } = question;
  const otherYears = selection.years.filter((year) => year !== programme.year);
  if (otherYears.length > 0) return refused({ why: 'other-year', years: otherYears });
  const date = today(programme, at);
  const selected = select(programme, selection, date);
  if (fact !== undefined) {
    return unprinted(programme, question, fact, selected, retrieve);
  }
  if (moment !== undefined) return atMoment(programme, moment, at);
  return topic !== '' && !isTopicIdle(question, selected)
    ? byTopic(programme, question, selected, retrieve)
    : (outsideConference(programme, question, selected, at) ??
        bySelection(programme, question, selected, date));
}

/** "Today" and "tomorrow" before or after the conference: the programme, with when it was. */
function outsideConference(
  programme: Programme,
  { selection }: Question,
  selected: readonly unknown[],
  at: Date,
): Finding | undefined {
  const { days } = selection;
  const isRelative = days.length > 0 && days.every(({ by }) => by === 'distance');
  if (!isRelative || selected.length > 0) return undefined;
  const { phase } = sessionsAt(programme, 'now', at);
  return phase === 'during' ? undefined : atMoment(programme, 'now', at);
}

/** Where the question names one session and asks for its room or time, further words only describe it. */
function isTopicIdle({ selection, asked }: Question, selected: readonly unknown[]): boolean {
  return namesSessions(selection) && selected.length === 1 && asksForField(asked);
}

/** The end of a day is printed only where the conference ends. */
async function unprinted(
  programme: Programme,
  { selection, topic }: Question,
  fact: UnprintedFact,
  selected: readonly SessionParagraph[],
  retrieve: Retrieve,
): Promise<Finding> {
  const ends = selected.filter(({ session }) => session.kind === 'end');
  if (fact === 'endtime' && selected.length < programme.sessions.length && ends.length > 0) {
    return found(ends.map(certain), selectionOf(programme, ends));
  }
  const isSearched = topic !== '' && !namesSessions(selection);
  const { clear } = isSearched ? await findTopic(programme, topic, retrieve) : { clear: [] };
  const both = clear.map(paragraphOf).filter((paragraph) => selected.includes(paragraph));
  const concerned = both.length > 0 ? both : narrowed(programme, selected);
  return refused({ why: 'not-printed', fact }, concerned);
}

function bySelection(
  programme: Programme,
  { selection, isParallel, isLast }: Question,
  selected: readonly SessionParagraph[],
  date: string,
): Finding {
  if (isParallel && selected.length > 0 && namesSessions(selection)) {
    const others = parallelTo(programme, selected);
    return others.length > 0
      ? found(others.map(certain), selectionOf(programme, others))
      : refused({ why: 'no-match' }, selected);
  }
  if (isLast && selected.length > 0) {
    const last = lastOf(selected);
    return found(last.map(certain), selectionOf(programme, last));
  }
  const absent = absentIn(programme, selection, date);
  if (selected.length > 0) {
    return { ...found(selected.map(certain), dated(selection, date)), absent };
  }
  const [dimension] = absent;
  if (dimension !== undefined) {
    return refused({ why: 'absent', dimension }, nearestTo(programme, selection, date));
  }
  if (namesSessions(selection)) {
    const wider = keep(selection, ['session']);
    const named = select(programme, wider, date);
    return { ...found(named.map(certain), wider), isMismatch: true };
  }
  return refused({ why: 'no-match' }, nearestTo(programme, selection, date));
}

async function byTopic(
  programme: Programme,
  { selection, asked, topic }: Question,
  selected: readonly SessionParagraph[],
  retrieve: Retrieve,
): Promise<Finding> {
  const { clear, near } = await findTopic(programme, topic, retrieve);
  const both = clear.filter(({ paragraph }) => selected.includes(paragraph));
  if (both.length > 0) return found(both, selectionOf(programme, both.map(paragraphOf)));
  const isNamed = namesSessions(selection) && selected.length > 0;
  if (isNamed && asksForField(asked)) return found(selected.map(certain), selection);
  if (clear.length > 0 && !isNamed) return refused({ why: 'no-match' }, clear.map(paragraphOf));
  // A day or a room was asked for: the rest may be just how it was put ("which workshops ran on …").
  const isPlaced = PLACING.some((dimension) => restricts(selection, dimension));
  if (isPlaced && selected.length > 0 && !isNamed)
    return { ...found(selected.map(certain), selection), leftOver: topic };
  return refused({ why: 'unknown-topic', topic }, isNamed ? selected : near);
}

function atMoment(programme: Programme, which: 'now' | 'next', at: Date): Finding {
  const { phase, sessions } = sessionsAt(programme, which, at);
  const isWhole = phase === 'after' || sessions.length === 0;
  const shown = isWhole ? programme.sessions : sessions;
  const selection = isWhole ? EVERYTHING : selectionOf(programme, shown);
  return { ...found(shown.map(certain), selection), phase };
}

/** Nothing is near when everything is. */
function narrowed(
  programme: Programme,
  sessions: readonly SessionParagraph[],
): readonly SessionParagraph[] {
  return sessions.length === programme.sessions.length ? [] : sessions;
}

function found(
  sessions: readonly ScoredSession[],
  selection: Selection,
): Extract<Finding, { found: true }> {
  return { found: true, sessions, selection, absent: [], isMismatch: false, leftOver: '' };
}

function refused(absence: Absence, near: readonly SessionParagraph[] = []): Finding {
  return { found: false, absence, nearest: near.slice(0, NEAREST) };
}

const certain = (paragraph: SessionParagraph): ScoredSession => ({ paragraph, score: 1 });
const paragraphOf = ({ paragraph }: ScoredSession) => paragraph;
