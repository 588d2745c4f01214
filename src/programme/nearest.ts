import { select } from './filter.ts';
import type { Programme, SessionParagraph } from './programme.ts';
import { type Dimension, keep, restricts, type Selection } from './selection.ts';

/** What is kept of a selection that matches nothing, from most to least. */
const KEPT: readonly (readonly Dimension[])[] = [
  ['day', 'time', 'room', 'session'],
  ['day', 'time', 'language', 'session'],
  ['day', 'time', 'session'],
  ['day', 'time'],
  ['day', 'session'],
  ['day'],
  ['time'],
];

/**
 * The sessions that match a selection with as little as possible left out.
 * @param today date for "today" and "tomorrow", `YYYY-MM-DD`
 */
export function nearestTo(
  programme: Programme,
  selection: Selection,
  today: string,
): readonly SessionParagraph[] {
  for (const kept of KEPT) {
    const wider = keep(selection, kept);
    const sessions = select(programme, wider, today);
    if (kept.some((dimension) => restricts(wider, dimension)) && sessions.length > 0) {
      return sessions;
    }
  }
  return [];
}
