import type { Retrieve } from '../retrieval/retrieve.ts';
import { dated, selectionOf } from './canonical.ts';
import { absentIn, lastOf, nearestTo, parallelTo, select } from './filter.ts';
import type { Absence, Finding, Found, NotFound, Remark } from './finding.ts';
import { phaseAt, sessionsAt, today } from './moment.ts';
import type { Programme, SessionParagraph } from './programme.ts';
import { asksForField, momentIn } from './question/cues.ts';
import type { UnprintedFact } from './question/fact.ts';
import type { Question } from './question/question.ts';
import {
  type Dimension,
  EVERYTHING,
  keep,
  namesSessions,
  restricts,
  type Selection,
} from './selection.ts';
import { findTopic, type ScoredSession, type TopicFound } from './topic.ts';

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
  const { selection, cues, fact, topic } = question;
  const otherYears = selection.years.filter((year) => year !== programme.year);
  if (otherYears.length > 0) return refused({ why: 'other-year', years: otherYears });
  const date = today(programme, at);
  const selected = select(programme, selection, date);
  const search = (words: string) => findTopic(programme, words, retrieve);
  if (fact !== undefined) return unprinted(programme, question, fact, selected, search);
  const moment = momentIn(cues);
  if (moment !== undefined) return atMoment(programme, moment, at);
  // Where one session is named and its room or time is asked for, further words only describe it.
  const isOne = namesSessions(selection) && selected.length === 1 && asksForField(cues);
  if (topic !== '' && !isOne) return byTopic(programme, question, selected, await search(topic));
  if (selected.length === 0 && isRelative(selection) && phaseAt(programme, at) !== 'during')
    return atMoment(programme, 'now', at);
  return bySelection(programme, question, selected, date);
}

/** "Today" and "tomorrow" before or after the conference are like "now". */
function isRelative({ days }: Selection): boolean {
  return days.length > 0 && days.every(({ by }) => by === 'distance');
}

/** The end of a day is printed only where the conference ends. */
async function unprinted(
  programme: Programme,
  { selection, topic }: Question,
  fact: UnprintedFact,
  selected: readonly SessionParagraph[],
  search: (topic: string) => Promise<TopicFound>,
): Promise<Finding> {
  const isWhole = selected.length === programme.sessions.length;
  const ends = selected.filter(({ session }) => session.kind === 'end');
  if (fact === 'endtime' && !isWhole && ends.length > 0) return shown(programme, ends);
  const isSearched = topic !== '' && !namesSessions(selection);
  const clear = isSearched ? (await search(topic)).clear.map(paragraphOf) : [];
  const both = clear.filter((paragraph) => selected.includes(paragraph));
  // Nothing is near when everything is.
  const near = isWhole ? [] : selected;
  return refused({ why: 'not-printed', fact }, both.length > 0 ? both : near);
}

function bySelection(
  programme: Programme,
  { selection, cues }: Question,
  selected: readonly SessionParagraph[],
  date: string,
): Finding {
  if (cues.has('parallel') && selected.length > 0 && namesSessions(selection)) {
    const others = parallelTo(programme, selected);
    return others.length > 0 ? shown(programme, others) : refused({ why: 'no-match' }, selected);
  }
  if (cues.has('last') && selected.length > 0) return shown(programme, lastOf(selected));
  const absent = absentIn(programme, selection, date);
  if (selected.length > 0)
    return { ...found(selected.map(certain), dated(selection, date)), absent };
  const [dimension] = absent;
  const near = nearestTo(programme, selection, date);
  if (dimension !== undefined) return refused({ why: 'absent', dimension }, near);
  if (!namesSessions(selection)) return refused({ why: 'no-match' }, near);
  const named = keep(selection, ['session']);
  return found(select(programme, named, date).map(certain), named, { about: 'mismatch' });
}

function byTopic(
  programme: Programme,
  { selection, cues, topic }: Question,
  selected: readonly SessionParagraph[],
  { clear, near }: TopicFound,
): Finding {
  const both = clear.filter(({ paragraph }) => selected.includes(paragraph));
  if (both.length > 0) return found(both, selectionOf(programme, both.map(paragraphOf)));
  const isNamed = namesSessions(selection) && selected.length > 0;
  if (isNamed && asksForField(cues)) return found(selected.map(certain), selection);
  if (clear.length > 0 && !isNamed) return refused({ why: 'no-match' }, clear.map(paragraphOf));
  // A day or a room was asked for: the rest may be just how it was put ("which workshops ran on …").
  const isPlaced = PLACING.some((dimension) => restricts(selection, dimension));
  if (isPlaced && selected.length > 0 && !isNamed)
    return found(selected.map(certain), selection, { about: 'left-over', words: topic });
  return refused({ why: 'unknown-topic', topic }, isNamed ? selected : near);
}

function atMoment(programme: Programme, which: 'now' | 'next', at: Date): Finding {
  const { phase, sessions } = sessionsAt(programme, which, at);
  const remark: Remark = { about: 'phase', phase };
  return phase === 'after' || sessions.length === 0
    ? found(programme.sessions.map(certain), EVERYTHING, remark)
    : shown(programme, sessions, remark);
}

/** These sessions, whatever else the question selects. */
function shown(
  programme: Programme,
  sessions: readonly SessionParagraph[],
  remark?: Remark,
): Finding {
  return found(sessions.map(certain), selectionOf(programme, sessions), remark);
}

function found(sessions: readonly ScoredSession[], selection: Selection, remark?: Remark): Found {
  return { found: true, sessions, selection, absent: [], ...(remark ? { remark } : {}) };
}

function refused(absence: Absence, near: readonly SessionParagraph[] = []): NotFound {
  return { found: false, absence, nearest: near.slice(0, NEAREST) };
}

const certain = (paragraph: SessionParagraph): ScoredSession => ({ paragraph, score: 1 });
const paragraphOf = ({ paragraph }: ScoredSession) => paragraph;
