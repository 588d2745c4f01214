import type { Library } from '../library.ts';
import type { Citation } from './answer.ts';
import { citationOf } from './ask.ts';
import { yearsOf } from './years.ts';

/** What one year's documents say on a topic; empty where they have no counterpart. */
export interface YearSide {
  readonly year: number;
  /** One to three, best first. */
  readonly citations: readonly Citation[];
}

/** Below this score a paragraph only shares words with the topic. */
const SPEAKS = 0.15;
/** Below this score of the best paragraph neither year speaks of the topic. */
const COMPARABLE = 0.2;
/** A year has no counterpart when its best paragraph is this much weaker than the other's. */
const COUNTERPART = 0.35;
/** A further paragraph of a year is shown when it is this nearly as good as the first. */
const NEARLY_AS_GOOD = 0.8;
const MOST = 3;

/** Puts what each year says on a topic side by side; all years that there are, or some of them. */
export async function compareYears(
  library: Library,
  topic: string,
  among: readonly number[] = yearsOf(library.knowledge),
): Promise<YearSide[]> {
  const years = yearsOf(library.knowledge).filter((year) => among.includes(year));
  const sides = await Promise.all(
    years.map(async (year) => {
      const hits = await library.retrieve(topic, { years: [year], sessions: 'none', limit: MOST });
      return { year, hits };
    }),
  );
  const best = Math.max(0, ...sides.map(({ hits }) => hits[0]?.score ?? 0));
  if (best < COMPARABLE) return years.map((year) => ({ year, citations: [] }));
  return sides.map(({ year, hits }) => {
    const first = hits[0]?.score ?? 0;
    const least = Math.max(SPEAKS, COUNTERPART * best, NEARLY_AS_GOOD * first);
    return {
      year,
      citations: hits.filter(({ score }) => score >= least).map((hit) => citationOf(hit)),
    };
  });
}
