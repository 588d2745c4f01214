import { asksForField, asksWhen } from './asked.ts';
import type { Asked } from './asked-words.ts';
import { FACT_PHRASES, type UnprintedFact } from './fact-words.ts';
import { ENDS } from './kind.ts';
import { CONTENT, MATERIALS, NUMBER, PARTICIPATION, UNTIL } from './outcome-words.ts';
import type { Reading } from './reading.ts';

/**
 * The fact a sentence asks for that a programme does not print.
 * @returns undefined when it asks for nothing of the kind
 */
export function unprintedFact(
  reading: Reading,
  asked: ReadonlySet<Asked>,
): UnprintedFact | undefined {
  if (reading.has(UNTIL) || (asksWhen(asked) && reading.has(ENDS))) return 'endtime';
  const found = FACT_PHRASES.find(([, pattern]) => reading.has(pattern))?.[0];
  if (found) return found;
  if (asked.has('count')) return undefined;
  if (reading.has(NUMBER)) return 'number';
  // "Which workshops can I take part in", "which workshop discussed X": titles answer that.
  if (asked.has('workshops') || asked.has('sessions')) return undefined;
  const isField = asksForField(asked);
  if (!isField && reading.has(PARTICIPATION)) return 'speaker';
  const isContent = reading.has(MATERIALS) || (!isField && reading.has(CONTENT));
  return isContent ? 'content' : undefined;
}
