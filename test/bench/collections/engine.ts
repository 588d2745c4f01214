import type { Row } from './collection.ts';

/** What an engine found. */
export interface Found {
  /** Ids of rows, best first. */
  readonly ids: readonly string[];
  /** What the engine would quote of the first row; absent where an engine quotes nothing. */
  readonly quote?: () => string;
}

/** Searches the rows an engine was opened over. */
export type Search = (question: string) => Found | Promise<Found>;

/**
 * Makes the index of an engine.
 * @param language of the collection, ISO 639-1; `und` where it is in several.
 */
export type OpenEngine = (rows: readonly Row[], language: string) => Search | Promise<Search>;

/** Results that are asked for: recall is counted among a hundred. */
export const LIMIT = 100;
