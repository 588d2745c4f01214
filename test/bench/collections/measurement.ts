import type { EngineName } from './engines.ts';

/** What a process measures: one engine over one collection. */
export interface Job {
  /** Folder of the collection. */
  readonly folder: string;
  readonly engine: EngineName;
  /** Questions to sample; all, when absent. */
  readonly queries?: number;
  /** Whether each question gets a typing error. */
  readonly typos: boolean;
  /** Paragraphs added to the collection. */
  readonly distractors?: { readonly file: string; readonly count?: number };
}

/** The figures of one engine over one collection, in the order they are printed as JSON. */
export interface Measurement {
  readonly collection: string;
  readonly engine: EngineName;
  /** Paragraphs, those added included. */
  readonly documents: number;
  /** Questions that were asked. */
  readonly queries: number;
  readonly hit1: number;
  readonly mrr10: number;
  readonly ndcg10: number;
  readonly recall100: number;
  /** From rows in memory to an index that answers, milliseconds. */
  readonly buildMs: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** Resident memory of the engine’s process after the last question: texts, index and runtime. */
  readonly rssMb: number;
  /** Share of the questions whose answer stands in what the engine quotes of its first result. */
  readonly answerSentence?: number;
}

/** An engine that gave no figures; each is null, so that a reader finds every key. */
export type Failure = {
  readonly [Key in keyof Omit<Measurement, 'answerSentence'>]: Measurement[Key] | null;
} & {
  readonly collection: string;
  readonly engine: EngineName;
  /** What happened to it. */
  readonly failed: string;
};

export function failureOf(collection: string, engine: EngineName, failed: string): Failure {
  return {
    collection,
    engine,
    documents: null,
    queries: null,
    hit1: null,
    mrr10: null,
    ndcg10: null,
    recall100: null,
    buildMs: null,
    p50Ms: null,
    p99Ms: null,
    rssMb: null,
    failed,
  };
}
