import type { StringTable } from './string-table.ts';

/** Where the words of a run come from: the passage's own text, a heading, or what describes it. */
export const RUN = { text: 0, heading: 1, sentenceLine: 2, topicLine: 3 } as const;

/**
 * The words of every passage, as numbers. A passage is a row of runs: first its
 * sentences, then its headings and the lines that describe it.
 */
export interface PassageData {
  /** Where each passage's sentences begin, counted through all passages, and where the last one's end. */
  readonly firstSentence: Uint32Array;
  /** Character offsets of each sentence in its paragraph. */
  readonly sentenceStarts: Uint32Array;
  readonly sentenceEnds: Uint32Array;
  /** Where each passage's runs begin, and where the last one's end. */
  readonly firstRun: Uint32Array;
  /** One of {@link RUN}. */
  readonly runKinds: Uint8Array;
  /** The sentence in its passage that a run is or describes; -1 for none. */
  readonly runSentences: Int32Array;
  /** Where each run's words begin, and where the last one's end. */
  readonly firstToken: Uint32Array;
  /**
   * Numbers of words, grammar left out. A negative one is `~number` of
   * something that stands beside the words, such as a concept or a compound.
   */
  readonly tokens: Int32Array;
  /** Different words and different neighbouring pairs of each passage's own text. */
  readonly lengths: Uint32Array;
  /** Passages of one number stand under the same headings of the same document. */
  readonly groups: Uint32Array;
}

/** The words, stems and beginnings of words that stand in the passages. */
export interface TermData {
  /** Words marked with their language, `en:training`. */
  readonly words: StringTable;
  /** Each word's stem, by number. */
  readonly stemOfWord: Int32Array;
  /** Each word's prefix, by number; -1 for a word that is too short. */
  readonly prefixOfWord: Int32Array;
  /** Number of passages that hold each word. */
  readonly wordFrequency: Uint32Array;
  /** Stems (`en:train`) and concepts (`#17`). */
  readonly stems: StringTable;
  /** Beginnings of words, `en:ratif*`. */
  readonly prefixes: StringTable;
  readonly prefixFrequency: Uint32Array;
}

/** Where each stem stands: an inverted index in compressed rows. */
export interface PostingData {
  /** Where each stem's passages begin, and where the last one's end. */
  readonly offsets: Uint32Array;
  /** Numbers of passages, ascending for each stem. */
  readonly passages: Uint32Array;
  /** How often the stem stands in each, 255 at most. */
  readonly counts: Uint8Array;
}
