import type { ReplyRecord } from '../../../src/chat/record.ts';
import { type Random, randomFrom } from '../collections/sample.ts';

/** Words that tell editions apart: one stands in every sentence. */
const WORDS = ['amber', 'birch', 'cedar', 'dune', 'ember', 'fjord', 'grove', 'heath'] as const;

const SYLLABLES = 'ka lo mi ren tas vor pel du sin gra bo net cy ber law tor'.split(' ');
const VOCABULARY = 20_000;
const SENTENCES = 4;
const SENTENCE_WORDS = 18;

/** What the collection consists of. */
export interface Size {
  readonly paragraphs: number;
  readonly files: number;
  /** Stands in every file, so that what was kept of another run is not found. */
  readonly mark?: string;
}

/** A collection that comes out in editions: in each, every sentence is another. */
export interface Editions {
  /**
   * The files of an edition. Every third edition lacks the last file and every
   * third has one more, so that files are changed, removed and added.
   */
  files(edition: number): ReadonlyMap<string, string>;
  /** A question in words of some paragraph, one in ten of them misspelt. */
  question(random: Random): string;
  /**
   * Whether all that a reply quotes stands word for word in one edition.
   * @returns the edition; `mixed` when it does not, `none` when nothing is quoted.
   */
  editionOf(reply: Pick<ReplyRecord, 'citations' | 'nearest'>): number | 'mixed' | 'none';
}

/** Makes the collection; it is the same each time. */
export function createEditions({ paragraphs, files, mark = 'final' }: Size): Editions {
  const vocabulary = vocabularyOf(randomFrom(1));
  const perFile = Math.ceil(paragraphs / files);

  /** The words of a paragraph's sentences, without the edition's. */
  const sentencesOf = (file: number, number: number): string[][] => {
    const random = randomFrom(file * 1_000_003 + number + 2);
    const word = () => vocabulary[Math.floor(VOCABULARY * random() ** 3)] ?? '';
    return times(SENTENCES, () => times(SENTENCE_WORDS, word));
  };
  const textOf = (file: number, number: number, edition: number): string =>
    sentencesOf(file, number)
      .map((words) => `The ${words.join(' ')} ${wordOf(edition)}.`)
      .join(' ');
  const fileCount = (edition: number) => files + ([0, -1, 1][edition % 3] ?? 0);

  function isOf(edition: number, id: string, text: string): boolean {
    const [year = 0, number = 0] = id.split('-').map(Number);
    const file = year - FIRST_YEAR;
    return file < fileCount(edition) && number <= perFile && textOf(file, number, edition) === text;
  }

  return {
    files: (edition) =>
      new Map(
        times(fileCount(edition), (file) => [
          `meeting-${FIRST_YEAR + file}.md`,
          [
            headOf(FIRST_YEAR + file, mark),
            ...times(
              perFile,
              (at) =>
                `[${FIRST_YEAR + file}-${at + 1} | point ${at + 1}]\n${textOf(file, at + 1, edition)}\n`,
            ),
          ].join('\n'),
        ]),
      ),
    question(random) {
      const file = Math.floor(random() * (files - 1));
      const [words = []] = sentencesOf(file, 1 + Math.floor(random() * perFile));
      const from = Math.floor(random() * (SENTENCE_WORDS - 4));
      const asked = words.slice(from, from + 4).join(' ');
      return `What about ${random() < 0.1 ? asked.slice(0, 3) + asked.slice(4) : asked}?`;
    },
    editionOf({ citations, nearest }) {
      const quoted = [...citations, ...nearest];
      const [first] = quoted;
      if (!first) return 'none';
      const edition = WORDS.findIndex((word) => first.text.endsWith(` ${word}.`));
      const isWhole = quoted.every(
        ({ id, text, quotes }) =>
          isOf(edition, id, text) && quotes.every((quote) => text.includes(quote)),
      );
      return isWhole ? edition : 'mixed';
    },
  };
}

const FIRST_YEAR = 1950;

const headOf = (year: number, mark: string) =>
  `---\ntitle: Meeting of ${year}\nshort: Meeting ${year}\nyear: ${year}\ndate: ${year}-05-04\nstate: ${mark}\nplace: Strasbourg\nlanguage: en\n---\n`;

const wordOf = (edition: number) => WORDS[edition] ?? WORDS[0];

function vocabularyOf(random: Random): string[] {
  const syllable = () => SYLLABLES[Math.floor(random() * SYLLABLES.length)] ?? '';
  return times(VOCABULARY, () => times(2 + Math.floor(random() * 3), syllable).join(''));
}

const times = <T>(count: number, make: (at: number) => T): T[] =>
  Array.from({ length: count }, (_, at) => make(at));
