import type { Prepared } from '../snapshot.ts';
import type { Outcome } from './apart.ts';
import type { ReloadNews } from './news.ts';

export interface Consequent {
  /** Answers from what was prepared. */
  swap(prepared: Prepared): void;
  tell(news: ReloadNews): void;
}

/** Draws the consequence of each outcome: swaps, or tells what is wrong, once. */
export interface Consequences {
  of(outcome: Exclude<Outcome, { kind: 'changing' }>): void;
  ofFault(error: unknown): void;
  /** Whether the folder holds something that is not answered from because of a fault. */
  isBehind(): boolean;
}

export function createConsequences({ swap, tell }: Consequent): Consequences {
  let wrong = '';

  function become(now: string, news: ReloadNews): void {
    if (now !== wrong) tell(news);
    wrong = now;
  }

  return {
    of(outcome) {
      if (outcome.kind === 'broken') return become(JSON.stringify(outcome.problems), outcome);
      if (outcome.kind === 'prepared') {
        swap(outcome.prepared);
        const { documents, paragraphs } = outcome.prepared.knowledge;
        tell({ kind: 'changed', documents: documents.length, paragraphs: paragraphs.size });
      }
      become('', { kind: 'mended' });
    },
    ofFault: (error) => become(String(error), { kind: 'failed', error }),
    isBehind: () => wrong !== '',
  };
}
