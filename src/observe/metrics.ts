/** A part of the work whose time is measured. */
export type Stage =
  /** Finding paragraphs. */
  | 'retrieval'
  /** From a request to its reply, retrieval included. */
  | 'reply'
  /** An event of a chat platform, from its arrival to the end of its work. */
  | 'event'
  /** A request to the HTTP port. */
  | 'http';

/** Counts what an operator watches. */
export interface Metrics {
  /** A request was replied to. */
  replied(platform: string, kind: string): void;
  /** A stage took so many milliseconds. */
  took(stage: Stage, ms: number): void;
  /** A platform's connection was lost and is back. */
  reconnected(platform: string): void;
  /** A line was written to the log; `kind` names the error it tells of. */
  logged(level: string, kind: string | undefined): void;
}

/** Counts nothing. */
export const NO_METRICS: Metrics = {
  replied: () => undefined,
  took: () => undefined,
  reconnected: () => undefined,
  logged: () => undefined,
};
