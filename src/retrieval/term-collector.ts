import { Growing } from './growing.ts';
import { prefixTerm } from './prefix.ts';
import { stemOf, wordIn } from './stem.ts';
import { stringTable } from './string-table.ts';
import type { TermData } from './tables.ts';

/** Numbers words, stems and prefixes in the order in which they come, and counts the passages that hold them. */
export class TermCollector {
  readonly #words = new Numbers();
  readonly #stems = new Numbers();
  readonly #prefixes = new Numbers();
  readonly #stemOfWord = new Growing();
  readonly #prefixOfWord = new Growing();
  /** By language, so that a word seen before costs one look. */
  readonly #known = new Map<string, Map<string, number>>();

  /** The number of a folded word in a language. */
  word(form: string, language: string): number {
    let known = this.#known.get(language);
    if (!known) {
      known = new Map();
      this.#known.set(language, known);
    }
    let number = known.get(form);
    if (number === undefined) {
      number = this.#numberOf(
        wordIn(form, language),
        stemOf(form, language),
        prefixTerm(form, language),
      );
      known.set(form, number);
    }
    return number;
  }

  /** The number of a concept, `#17`, which is a word and a stem of its own. */
  concept(concept: string): number {
    return this.#numberOf(concept, concept, undefined);
  }

  /** Notes that a passage holds a word. */
  hold(word: number, passage: number): void {
    this.#words.hold(word, passage);
    const prefix = this.#prefixOfWord.at(word);
    if (prefix >= 0) this.#prefixes.hold(prefix, passage);
  }

  stemOf(word: number): number {
    return this.#stemOfWord.at(word);
  }

  finish(): TermData {
    return {
      words: stringTable(this.#words.names()),
      stemOfWord: this.#stemOfWord.toArray(),
      prefixOfWord: this.#prefixOfWord.toArray(),
      wordFrequency: this.#words.frequencies(),
      stems: stringTable(this.#stems.names()),
      prefixes: stringTable(this.#prefixes.names()),
      prefixFrequency: this.#prefixes.frequencies(),
    };
  }

  #numberOf(word: string, stem: string, prefix: string | undefined): number {
    const number = this.#words.of(word);
    if (number === this.#stemOfWord.length) {
      this.#stemOfWord.push(this.#stems.of(stem));
      this.#prefixOfWord.push(prefix === undefined ? -1 : this.#prefixes.of(prefix));
    }
    return number;
  }
}

/** Names with a number each, and how many passages hold them. */
class Numbers {
  readonly #numbers = new Map<string, number>();
  readonly #holding = new Growing();
  readonly #last = new Growing();

  of(name: string): number {
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    const number = this.#numbers.size;
    this.#numbers.set(name, number);
    this.#holding.push(0);
    this.#last.push(-1);
    return number;
  }

  hold(number: number, passage: number): void {
    if (this.#last.at(number) === passage) return;
    this.#last.set(number, passage);
    this.#holding.set(number, this.#holding.at(number) + 1);
  }

  names(): string[] {
    return [...this.#numbers.keys()];
  }

  frequencies(): Uint32Array {
    return this.#holding.toUnsigned();
  }
}
