import { createContext } from 'preact';
import type { DocumentSummary } from '../contract/documents.ts';
import type { Asking } from './exchanges.ts';
import type { LinkedQuestions } from './link.ts';

/** A document to open, at one of its paragraphs or at its beginning. */
export interface PassageTarget {
  readonly at: { readonly paragraph: string } | { readonly document: string };
  /** The words that an answer quotes, by paragraph id. */
  readonly quotes: ReadonlyMap<string, readonly string[]>;
}

/** Whether a reply helped, and why not. */
export interface Rating {
  readonly reply: string;
  readonly rating: 'good' | 'bad';
  readonly paragraphs: readonly string[];
  readonly reason?: string;
}

/** What any part of the page can set off. */
export interface Actions {
  readonly ask: (asking: Asking) => void;
  readonly open: (target: PassageTarget) => void;
  /** Says whether a reply helped. @returns whether that was noted. */
  readonly rate: (rating: Rating) => Promise<boolean>;
  /** Shows how the answer to these questions looks in chat. */
  readonly preview: (questions: LinkedQuestions) => void;
}

export const ActionsContext = createContext<Actions>({
  ask: () => undefined,
  open: () => undefined,
  rate: async () => false,
  preview: () => undefined,
});

/** The documents the bot answers from, once they are known. */
export const DocumentsContext = createContext<readonly DocumentSummary[]>([]);
