import type { Asked } from '../store/ports.ts';
import { type Gap, groupByTerms } from './gaps.ts';

/** What was asked, and what the documents did not answer. */
export interface Report extends Omit<Asked, 'unanswered'> {
  readonly total: { readonly answered: number; readonly refused: number };
  /** Questions without a good answer, by the terms they share; most asked first. */
  readonly gaps: readonly Gap[];
}

/** Makes the report of what was counted. */
export function reportOf({ unanswered, ...asked }: Asked): Report {
  const sum = (key: 'answered' | 'refused') =>
    asked.days.reduce((total, day) => total + day[key], 0);
  return {
    ...asked,
    total: { answered: sum('answered'), refused: sum('refused') },
    gaps: groupByTerms(unanswered),
  };
}
