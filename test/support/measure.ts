/** What a message uses of one limit of its platform. */
export interface Measure {
  /** Which limit, for the failure's message: `section text`. */
  readonly of: string;
  readonly size: number;
  readonly most: number;
  /** Smallest size the platform takes; 0 when absent. */
  readonly least?: number;
}

/** Length of a text by code points or UTF-16 units, whichever is stricter. */
export function sizeOf(text: string): number {
  return Math.max(text.length, [...text].length);
}

/** The limits that are broken. */
export function brokenIn(measures: Iterable<Measure>): Measure[] {
  return [...measures].filter(({ size, most, least = 0 }) => size > most || size < least);
}
