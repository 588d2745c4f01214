/** A character range of a text, end exclusive, in UTF-16 units. */
export interface Range {
  readonly start: number;
  readonly end: number;
}
