import { type Problem, problemLine } from '../knowledge/problem.ts';

/** What is told of the knowledge folder while the bot runs. */
export type ReloadNews =
  | { readonly kind: 'changed'; readonly documents: number; readonly paragraphs: number }
  /** Nothing changes until it is mended. */
  | { readonly kind: 'broken'; readonly problems: readonly Problem[] }
  /** The documents could not be read or indexed for a fault that is not theirs. */
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'mended' };

/** Said where somebody asks whether all is well. */
export const BEHIND =
  'The knowledge folder cannot be used as it is now: the bot answers from the documents as they were before. The log says what is wrong.';

/** The news for an operator. */
export function newsText(news: ReloadNews): string {
  switch (news.kind) {
    case 'changed':
      return `The documents have changed: the bot now answers from ${news.documents} documents with ${news.paragraphs} paragraphs.`;
    case 'broken':
      return [
        'The knowledge folder has problems: the bot goes on with the documents as they were before.',
        ...news.problems.map(problemLine),
      ].join('\n');
    case 'failed':
      return `The knowledge folder has changed and could not be taken over: the bot goes on with the documents as they were before. ${String(news.error)}`;
    case 'mended':
      return 'The knowledge folder is in order again.';
  }
}

/** The slice of a log that news go to. */
interface NewsLog {
  info(details: object, message: string): void;
  error(details: object, message: string): void;
}

/** Writes news to the log. */
export function logNews(news: ReloadNews, log: NewsLog): void {
  const isGood = news.kind === 'changed' || news.kind === 'mended';
  const fault = news.kind === 'failed' ? { err: news.error } : {};
  log[isGood ? 'info' : 'error']({ knowledge: news.kind, ...fault }, newsText(news));
}
