import type { Language } from '../language/language.ts';

/** A place where the text was changed from the print, or deliberately left as printed. */
export interface Mend {
  /** Id of the paragraph or session it concerns; absent for the layout of the whole document. */
  readonly paragraph?: string;
  readonly printed: string;
  readonly mended: string;
  readonly why: string;
}

/** A field that is not printed and was concluded from something else. */
export interface Inference {
  readonly field: 'day' | 'room' | 'languages';
  readonly why: string;
}

/** Languages of interpretation as the programme abbreviates them. */
export type InterpretationLanguage = 'E' | 'F' | 'S' | 'R';

export type SessionKind = 'plenary' | 'workshop' | 'social' | 'end';

/** A row of a programme. End times are not printed, so there are none. */
export interface Session {
  readonly kind: SessionKind;
  /** Number of a workshop. */
  readonly number?: number;
  /** Title as printed; line breaks separate the printed lines. */
  readonly title: string;
  /** Date, `YYYY-MM-DD`. */
  readonly day: string;
  /** Printed start, for example `9h30`. */
  readonly start: string;
  /** Printed room number, or null where none is printed. */
  readonly room: string | null;
  readonly languages: readonly InterpretationLanguage[];
  readonly inferred: readonly Inference[];
}

/** Indexed lines that say what a text is about, by language; never shown. */
export type Descriptions = Readonly<Record<Language, readonly string[]>>;

/** Descriptions of one sentence of a paragraph. */
export interface SentenceDescriptions {
  /** Character offset at which the sentence starts in the paragraph's text. */
  readonly start: number;
  readonly lines: Descriptions;
}

export interface About {
  readonly topic: Descriptions;
  readonly sentences: readonly SentenceDescriptions[];
}

/** The unit of citation: a numbered point, a key message, a sub-point, a session. */
export interface Paragraph {
  /** Stable, written in the knowledge file: `2009-6`, `2016-5-2`, `2016-workshop-6`, `2018-guidelines-6`. */
  readonly id: string;
  /** As people cite it: `Octopus 2016, key message 8`, with the page where it has one. */
  readonly label: string;
  /** Id of its document. */
  readonly document: string;
  readonly year: number;
  /** Language of the text, ISO 639-1. */
  readonly language: string;
  /** Headings and lead-ins above it, outermost first. */
  readonly headings: readonly string[];
  /** Verbatim text; citations are character ranges of it (UTF-16 units). */
  readonly text: string;
  /** Page of the printed text on which it starts, from 1; absent where the source has no pages. */
  readonly page?: number;
  /** What a reader must know that the text does not say, for example that a sentence is missing in print. */
  readonly note?: string;
  readonly about?: About;
  readonly session?: Session;
}

export interface Document {
  /** `octopus-2016`; the name of its file without the ending. */
  readonly id: string;
  readonly title: string;
  /** `Octopus 2016`: first part of its paragraphs' labels. */
  readonly short: string;
  readonly year: number;
  /** Date of the text, `YYYY-MM-DD`. */
  readonly date: string;
  /** As printed: `Conference summary (draft)`, `Version 20 November 2016`; absent where none is printed. */
  readonly state?: string;
  /** Where the conference was; absent for a text of no conference. */
  readonly place?: string;
  readonly language: string;
  /** Languages of its descriptions, in which it can be asked besides its own; absent without any. */
  readonly describedIn?: readonly Language[];
  readonly url?: string;
  /** What `sources` says about numbering, gaps and the like. */
  readonly notes: readonly string[];
  readonly mends: readonly Mend[];
  /** Slips of the authors that stay as printed. */
  readonly kept: readonly string[];
  readonly paragraphs: readonly Paragraph[];
  /** IANA zone of its sessions' times; only for a programme. */
  readonly timezone?: string;
}

/** One concept: its spellings and translations. All forms mean the same to retrieval. */
export interface GlossaryTerm {
  readonly term: string;
  readonly abbreviations: readonly string[];
  readonly forms: Descriptions;
  /** Whether `topics` lists it. */
  readonly topic: boolean;
}

/** Everything the bot answers from, loaded once and immutable. */
export interface Knowledge {
  readonly documents: readonly Document[];
  readonly paragraphs: ReadonlyMap<string, Paragraph>;
  readonly glossary: readonly GlossaryTerm[];
}
