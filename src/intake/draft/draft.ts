import type { Damage, Origin } from '../source.ts';

/** What is said of a document before its paragraphs; what nothing tells is absent. */
export interface Head {
  readonly title: string;
  readonly short: string;
  readonly date: string;
  readonly state?: string;
  readonly place?: string;
  readonly language: string;
  readonly url?: string;
}

/** A paragraph of the draft. */
export interface DraftParagraph {
  readonly kind: 'paragraph';
  /** What follows the year in its id: `3`, `3-1`, `access-2`. */
  readonly key: string;
  /** As people cite it, without the document: `point 3, first bullet`. */
  readonly label: string;
  readonly marker?: string;
  readonly text: string;
  readonly page?: number;
  readonly note?: string;
}

interface DraftHeading {
  readonly kind: 'heading';
  readonly level: number;
  readonly text: string;
}

/** A place where the text was changed; `key` is its paragraph's. */
export interface DraftMend {
  readonly key?: string;
  readonly printed: string;
  readonly mended: string;
  readonly why: string;
}

/** Something suspicious, and the paragraph or session it stands in. */
export interface DraftDamage extends Damage {
  readonly key?: string;
  readonly file: 'text' | 'programme';
}

/** A session of a programme, as its file holds it. */
export interface DraftSession {
  readonly key: string;
  readonly label: string;
  readonly kind: 'plenary' | 'workshop' | 'social' | 'end';
  readonly number?: number;
  readonly day: string;
  /** `9h30` */
  readonly start: string;
  readonly room: string | null;
  readonly languages: readonly ('E' | 'F' | 'S' | 'R')[];
  readonly title: string;
  readonly page?: number;
}

export interface DraftProgramme {
  readonly title: string;
  readonly timezone: string;
  readonly days: readonly {
    readonly day: string;
    readonly printed: string | null;
    readonly inferred?: string;
  }[];
  readonly sessions: readonly DraftSession[];
  readonly mends: readonly DraftMend[];
}

/** A document as far as a machine can read it. */
export interface Draft {
  readonly head: Head;
  readonly notes: readonly string[];
  readonly mends: readonly DraftMend[];
  readonly parts: readonly (DraftParagraph | DraftHeading)[];
  readonly programme?: DraftProgramme;
  readonly damage: readonly DraftDamage[];
  /** What a person should look at that is no damage: a date that was guessed, and the like. */
  readonly remarks: readonly string[];
  readonly pages?: number;
}

/** Where two places of a file are told apart by page, then line. */
export const originOf = ({ page, line }: Origin): Origin => ({
  ...(page === undefined ? {} : { page }),
  ...(line === undefined ? {} : { line }),
});
