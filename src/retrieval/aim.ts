import type { Families } from './families.ts';
import type { Query } from './question.ts';
import { sizeOf } from './string-table.ts';
import type { TermData } from './tables.ts';

/**
 * What a question looks for, by stem, prefix and word: from each a chain of
 * slots leads to the words of the question that it can stand for.
 */
export class Aim {
  /** 1 for every word that can stand for one of the question: most words of a passage are passed over by one look. */
  readonly isWanted: Uint8Array;
  /** First slot of each stem, prefix and word; 0 for what is not looked for. */
  readonly ofStem: Uint16Array;
  readonly ofPrefix: Uint16Array;
  readonly ofWord: Uint16Array;
  /** 1 for the stems of the question's pairs. */
  readonly isPaired: Uint8Array;
  /** By slot, from 1: the next one of the chain, its word of the question, how well it stands for it. */
  readonly next: number[] = [0];
  readonly term: number[] = [0];
  readonly quality: number[] = [0];
  /** By slot: its number among all features, -1 for a variant. */
  readonly feature: number[] = [-1];
  query: Query = { terms: [], pairs: [] };
  readonly #families: Families;

  constructor({ stems, prefixes, words }: TermData, families: Families) {
    this.isWanted = new Uint8Array(sizeOf(words));
    this.ofStem = new Uint16Array(sizeOf(stems));
    this.ofPrefix = new Uint16Array(sizeOf(prefixes));
    this.ofWord = new Uint16Array(sizeOf(words));
    this.isPaired = new Uint8Array(sizeOf(stems));
    this.#families = families;
  }

  /** Looks for another question from now on. */
  at(query: Query): void {
    if (query === this.query) return;
    this.#want(0);
    this.next.length = this.term.length = this.quality.length = this.feature.length = 1;
    this.query = query;
    let feature = 0;
    for (const [term, { reading }] of query.terms.entries()) {
      for (const { kind, number, quality } of reading.variants)
        this.#add(kind === 'stem' ? this.ofStem : this.ofPrefix, number, term, quality, -1);
      for (const { kind, number } of reading.features) {
        this.#add(kind === 'word' ? this.ofWord : this.ofPrefix, number, term, 0, feature);
        feature += 1;
      }
    }
    this.#want(1);
  }

  #add(heads: Uint16Array, number: number, term: number, quality: number, feature: number): void {
    this.next.push(heads[number] ?? 0);
    this.term.push(term);
    this.quality.push(quality);
    this.feature.push(feature);
    heads[number] = this.next.length - 1;
  }

  /** Marks what the question looks for, or takes the marks away. */
  #want(mark: 0 | 1): void {
    for (const { reading } of this.query.terms)
      for (const { kind, number } of [...reading.variants, ...reading.features]) {
        if (kind === 'word') this.isWanted[number] = mark;
        else
          for (const word of this.#families[kind === 'stem' ? 'ofStem' : 'ofPrefix'](number))
            this.isWanted[word] = mark;
        if (mark === 1) continue;
        if (kind === 'word') this.ofWord[number] = 0;
        else (kind === 'stem' ? this.ofStem : this.ofPrefix)[number] = 0;
      }
    for (const { first, second } of this.query.pairs)
      for (const stem of [first, second]) {
        this.isPaired[stem] = mark;
        for (const word of this.#families.ofStem(stem)) this.isWanted[word] = mark;
      }
  }
}
