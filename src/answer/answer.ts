import type { Paragraph } from '../knowledge/document.ts';
import type { Range } from '../knowledge/range.ts';
import type { OtherLanguages } from './other-languages.ts';

/** A paragraph and the character ranges of its text that are quoted. */
export interface Citation {
  readonly paragraph: Paragraph;
  readonly ranges: readonly Range[];
  /** 0..1 */
  readonly score: number;
}

/** Why the documents do not answer. Each has a sentence in every interface language. */
export type Refusal =
  | { readonly why: 'no-evidence' }
  | { readonly why: 'weak-evidence' }
  /** Words of the question that stand nowhere in the documents. */
  | { readonly why: 'unknown-words'; readonly words: readonly string[] }
  /** The topic is there, but not the kind of fact that is asked for. */
  | { readonly why: 'fact-not-said'; readonly fact: FactKind }
  /** The sentence that answers breaks off: what follows is missing in the source. */
  | { readonly why: 'breaks-off' }
  | {
      readonly why: 'other-year';
      readonly years: readonly number[];
      readonly known: readonly number[];
    };

/** The kind of fact a question asks for. */
export type FactKind =
  | 'number'
  | 'money'
  | 'date'
  | 'duration'
  | 'place'
  | 'contact'
  | 'wording'
  | 'country'
  | 'person'
  | 'penalty'
  | 'speaker'
  | 'endtime'
  | 'content';

export type Answer =
  | {
      readonly found: true;
      /** 0..1 */
      readonly confidence: number;
      /** One to three, in order of evidence. */
      readonly citations: readonly Citation[];
      /** Further paragraphs with evidence, for "more". */
      readonly further: readonly Citation[];
    }
  | {
      readonly found: false;
      readonly confidence: number;
      readonly reason: Refusal;
      /** Absent where the documents can be asked in the question’s language. */
      readonly otherLanguages?: OtherLanguages;
      /** Up to three nearest paragraphs, not claimed to answer. */
      readonly nearest: readonly Citation[];
    };

/** The verbatim sentences of a citation, cut by their ranges. */
export function quotesOf(citation: Citation): string[] {
  return citation.ranges.map(({ start, end }) => citation.paragraph.text.slice(start, end));
}
