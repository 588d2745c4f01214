/** What the letters of a run look like. */
export interface Typeface {
  /** As the file names it, without the prefix of a subset. */
  readonly name: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly monospace: boolean;
}

/**
 * Letters drawn in one go. Lengths are in points, from the top left corner of
 * the page as it is read.
 */
export interface Run {
  readonly text: string;
  /** Left end. */
  readonly x: number;
  /** Baseline. */
  readonly y: number;
  readonly width: number;
  /** Height of the type. */
  readonly size: number;
  readonly face: Typeface;
  /** Drawn from right to left. */
  readonly rightToLeft: boolean;
  /** Whether a space was drawn before it. */
  readonly spaced: boolean;
}

/** A run as it stands on the page, before the page is turned. */
export interface Placed extends Run {
  /** Direction of reading in degrees, clockwise; 0 is upright. */
  readonly angle: number;
}

/** A straight line that is drawn along the page: of a table, above footnotes. */
export interface Rule {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** What stands on a page, turned so that it reads from left to right and from top to bottom. */
export interface Sheet {
  /** Physical page, from 1. */
  readonly page: number;
  readonly width: number;
  readonly height: number;
  readonly runs: readonly Run[];
  readonly rules: readonly Rule[];
}

/** The right end of a run. */
export const endOf = (run: Run): number => run.x + run.width;
