import type { Library } from '../library.ts';
import type { Citation } from './answer.ts';
import { citationOf } from './ask.ts';
import { yearsOf } from './years.ts';

/** What one year's documents say on a topic; null where they have no counterpart. */
export interface YearSide {
  readonly year: number;
  readonly citation: Citation | null;
}

/** Below this score a paragraph only shares words with the topic. */
const SPEAKS = 0.2;
/** A year has no counterpart when its best paragraph is this much weaker than the other's. */
const COUNTERPART = 0.4;

/** Puts what each year says on a topic side by side. */
export async function compareYears(library: Library, topic: string): Promise<YearSide[]> {
  const sides = await Promise.all(
    yearsOf(library.knowledge).map(async (year) => {
      const [hit] = await library.retrieve(topic, { years: [year], sessions: 'none', limit: 1 });
      return { year, hit };
    }),
  );
  const best = Math.max(0, ...sides.map(({ hit }) => hit?.score ?? 0));
  return sides.map(({ year, hit }) => ({
    year,
    citation: hit && hit.score >= Math.max(SPEAKS, COUNTERPART * best) ? citationOf(hit) : null,
  }));
}
