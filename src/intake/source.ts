import { ExpectedError } from '../errors.ts';

/** Where something stands in the file that is added. */
export interface Origin {
  /** Page, from 1; absent for a file without pages. */
  readonly page?: number;
  /** Line of a text file, from 1; absent where the format has no lines. */
  readonly line?: number;
}

/**
 * A run of a file in reading order: lines are joined, running headers and
 * footers are left out, and nobody has said yet what part of a document it is.
 */
export type Block = Origin &
  (
    | { readonly kind: 'heading'; readonly level: number; readonly text: string }
    | {
        readonly kind: 'paragraph';
        readonly text: string;
        /** As printed: `1.`, `(a)`, `–`; absent where none is printed. */
        readonly marker?: string;
        /** How far it is set in: 0 for running text, 1 for a bullet, 2 for a bullet below it. */
        readonly depth: number;
      }
    /** Cells by row as printed; a cell may hold several lines. */
    | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] }
    | { readonly kind: 'footnote'; readonly marker: string; readonly text: string }
  );

export type DamageKind =
  | 'broken-word'
  | 'cut-sentence'
  | 'missing-after-colon'
  | 'repeated-header'
  | 'garbled-date'
  | 'unreadable-characters'
  | 'other';

/** A suspicious place of a file, and what was done about it. */
export interface Damage extends Origin {
  readonly kind: DamageKind;
  /** The words it stands in. */
  readonly excerpt: string;
  /** What was done, or that it was left for a person to decide. */
  readonly done: string;
  /** The words before and after, where the text was changed; goes into the `mends` of the file. */
  readonly mend?: { readonly printed: string; readonly mended: string };
}

/** What a reader makes of a file. */
export interface SourceText {
  /** From the file's properties, where they name one. */
  readonly title?: string;
  /** From the file's properties, `YYYY-MM-DD`. */
  readonly date?: string;
  /** ISO 639-1, where the file says. */
  readonly language?: string;
  readonly blocks: readonly Block[];
  readonly damage: readonly Damage[];
}

/**
 * Reads the bytes of one format.
 * @param onProgress told from time to time how much is done, 0..1.
 * @throws UnreadableError for a file that cannot be read, saying why and what to do.
 */
export type ReadSource = (
  bytes: Uint8Array,
  onProgress: (share: number) => void,
) => Promise<SourceText>;

/** A file that cannot be added. */
export class UnreadableError extends ExpectedError {
  override name = 'UnreadableError';
}
