import type { FeedbackEntry, FeedbackLog } from '../../src/store/ports.ts';

/** Feedback that can be looked at, oldest first. */
export function memoryFeedback(): FeedbackLog & { readonly entries: readonly FeedbackEntry[] } {
  const entries: FeedbackEntry[] = [];
  return {
    entries,
    async record(entry) {
      entries.push(entry);
    },
  };
}
