import type { Knowledge, Paragraph } from '../knowledge/document.ts';
import type { Range } from '../knowledge/range.ts';
import { sentencesOf } from '../knowledge/sentences.ts';
import { LANGUAGES } from '../language/language.ts';
import { stopWordsOf } from '../language/stop-words.ts';
import type { FindConcepts } from './concepts.ts';
import { Growing } from './growing.ts';
import { type PassageData, RUN } from './tables.ts';
import type { TermCollector } from './term-collector.ts';
import { hasSmallLetters, isAbbreviated, wordsOf } from './words.ts';

/** How passages are read. */
export interface Reading {
  /** Language of each, in their order. */
  readonly languages: readonly string[];
  readonly findConcepts: FindConcepts;
  /** Whether descriptions are read. */
  readonly descriptions: boolean;
}

/** Turns every paragraph into runs of numbered words. */
export function passagesOf(
  knowledge: Knowledge,
  { languages, findConcepts, descriptions }: Reading,
  terms: TermCollector,
): PassageData {
  const writer = new PassageWriter(terms, findConcepts);
  let number = 0;
  for (const paragraph of knowledge.paragraphs.values()) {
    writer.add(paragraph, languages[number] ?? paragraph.language, descriptions);
    number += 1;
  }
  return writer.finish();
}

class PassageWriter {
  readonly #terms: TermCollector;
  readonly #findConcepts: FindConcepts;
  readonly #firstSentence = new Growing();
  readonly #starts = new Growing();
  readonly #ends = new Growing();
  readonly #firstRun = new Growing();
  readonly #kinds = new Growing();
  readonly #runSentences = new Growing();
  readonly #firstToken = new Growing();
  readonly #tokens = new Growing();
  readonly #lengths = new Growing();
  readonly #groups = new Growing();
  readonly #groupNumbers = new Map<string, number>();

  constructor(terms: TermCollector, findConcepts: FindConcepts) {
    this.#terms = terms;
    this.#findConcepts = findConcepts;
  }

  add(paragraph: Paragraph, language: string, descriptions: boolean): void {
    const { text, headings, document } = paragraph;
    const from = this.#tokens.length;
    const sentences = sentencesOf(text, language);
    this.#firstSentence.push(this.#starts.length);
    this.#firstRun.push(this.#kinds.length);
    for (const [index, { start, end }] of sentences.entries()) {
      this.#starts.push(start);
      this.#ends.push(end);
      this.#run(text.slice(start, end), language, RUN.text, index);
    }
    this.#lengths.push(this.#lengthFrom(from));
    for (const heading of headings) this.#run(heading, language, RUN.heading, -1);
    if (descriptions) this.#describe(paragraph, sentences);
    this.#groups.push(this.#groupOf(`${document}\n${headings.join('\n')}`));
  }

  finish(): PassageData {
    this.#firstSentence.push(this.#starts.length);
    this.#firstRun.push(this.#kinds.length);
    this.#firstToken.push(this.#tokens.length);
    return {
      firstSentence: this.#firstSentence.toUnsigned(),
      sentenceStarts: this.#starts.toUnsigned(),
      sentenceEnds: this.#ends.toUnsigned(),
      firstRun: this.#firstRun.toUnsigned(),
      runKinds: Uint8Array.from(this.#kinds.toArray()),
      runSentences: this.#runSentences.toArray(),
      firstToken: this.#firstToken.toUnsigned(),
      tokens: this.#tokens.toArray(),
      lengths: this.#lengths.toUnsigned(),
      groups: this.#groups.toUnsigned(),
    };
  }

  #describe({ about }: Paragraph, sentences: readonly Range[]): void {
    if (!about) return;
    for (const language of LANGUAGES) {
      for (const line of about.topic[language]) this.#run(line, language, RUN.topicLine, -1);
      for (const { start, lines } of about.sentences) {
        const sentence = sentences.findIndex((candidate) => candidate.start === start);
        for (const line of lines[language]) this.#run(line, language, RUN.sentenceLine, sentence);
      }
    }
  }

  /** Words in their order, then what stands beside them: compounds and concepts. */
  #run(text: string, language: string, kind: number, sentence: number): void {
    this.#kinds.push(kind);
    this.#runSentences.push(sentence);
    this.#firstToken.push(this.#tokens.length);
    const words = wordsOf(text);
    const grammar = stopWordsOf(language);
    const isMixed = hasSmallLetters(text);
    const beside: number[] = [];
    let compound: string | undefined;
    for (const word of words) {
      if (word.compound !== undefined && word.compound !== compound)
        beside.push(this.#terms.word(word.compound, language));
      compound = word.compound;
      if (grammar.has(word.form) && !(isMixed && isAbbreviated(word.surface))) continue;
      this.#hold(this.#terms.word(word.form, language));
    }
    for (const { concept } of this.#findConcepts(words, language))
      beside.push(this.#terms.concept(concept));
    for (const number of beside) this.#hold(number, true);
  }

  #hold(word: number, isBeside = false): void {
    this.#tokens.push(isBeside ? ~word : word);
    // Groups are pushed last: as many as there are passages before this one.
    this.#terms.hold(word, this.#groups.length);
  }

  /** Different words and different neighbouring pairs of words from a token on. */
  #lengthFrom(from: number): number {
    const seen = new Set<number>();
    let before = -1;
    for (let at = from; at < this.#tokens.length; at += 1) {
      const token = this.#tokens.at(at);
      if (token < 0) continue;
      const stem = this.#terms.stemOf(token);
      seen.add(stem);
      // Two stems as one number: there are fewer than 2^26 of them.
      if (before >= 0) seen.add((before + 1) * 2 ** 26 + stem);
      before = stem;
    }
    return seen.size;
  }

  #groupOf(key: string): number {
    const known = this.#groupNumbers.get(key) ?? this.#groupNumbers.size;
    this.#groupNumbers.set(key, known);
    return known;
  }
}
