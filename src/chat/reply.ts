import type { Citation } from '../answer/answer.ts';
import type { Language } from '../language/language.ts';
import type { Turn } from './conversation.ts';

/** Verbatim sentences of one paragraph and where they stand. */
export interface QuoteBlock {
  readonly kind: 'quote';
  /** Each is a substring of the paragraph's text. */
  readonly quotes: readonly string[];
  /** Id of the paragraph, for "read". */
  readonly paragraph: string;
  /** `Octopus 2016, key message 8` */
  readonly label: string;
}

export interface TableBlock {
  readonly kind: 'table';
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** An entry of a list; with `ask`, choosing it asks that text. */
export interface ListItem {
  readonly text: string;
  readonly ask?: string;
}

/** A run of text that differs from the source or not: how `verify` marks differences. */
export interface Change {
  readonly kind: 'same' | 'added' | 'missing';
  readonly text: string;
}

/**
 * The parts a reply is made of. Plain text throughout: no markup of any
 * platform; each adapter escapes on its way out.
 */
export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  /** A remark of the bot about the reply: an inference, a hint, a correction. */
  | { readonly kind: 'note'; readonly text: string }
  | QuoteBlock
  | TableBlock
  | { readonly kind: 'list'; readonly items: readonly ListItem[] }
  /** A quotation that was checked, with its differences marked. */
  | { readonly kind: 'changes'; readonly changes: readonly Change[] }
  | { readonly kind: 'divider' };

/** A button is a text to ask: it works after a restart, on any platform. */
export interface Button {
  readonly role: 'read' | 'more' | 'compare' | 'calendar' | 'ask';
  readonly label: string;
  /** At most {@link ASK_LIMIT} UTF-16 units, in the bot's own grammar. */
  readonly ask: string;
}

/** So that the state of a button fits the strictest platform (Discord: 100, less a prefix). */
export const ASK_LIMIT = 90;

export interface ReplyFile {
  readonly name: string;
  readonly mediaType: string;
  readonly content: string;
  /** Path and query at which the bot's HTTP server gives the same; absent where it does not. */
  readonly path?: string;
  /** Text that asks for this file by itself. */
  readonly ask?: string;
}

export type ReplyKind =
  | 'answer'
  | 'programme'
  | 'comparison'
  | 'paragraph'
  | 'verification'
  | 'refusal'
  | 'help'
  | 'topics'
  | 'sources'
  | 'about'
  /** Concerns its asker alone: their data, what they administer. */
  | 'own'
  | 'error';

/** What a reply says as data, for agents, measurement and reports. */
export interface Outcome {
  readonly answered: boolean;
  /** Why not, as the person reads it; null when answered. */
  readonly reason: string | null;
  /** 0..1 */
  readonly confidence: number;
  /** In the order shown. */
  readonly citations: readonly Citation[];
  /** Paragraphs near a refused question. */
  readonly nearest: readonly Citation[];
}

/** Platform-neutral reply; each adapter has one pure function that renders it. */
export interface Reply {
  /** Names it where its question is kept, for those who rate it; absent where none is. */
  readonly id?: string;
  readonly kind: ReplyKind;
  /** Language of headings, notes and buttons; quotes stay in their own. */
  readonly language: Language;
  readonly blocks: readonly Block[];
  readonly buttons: readonly Button[];
  readonly files: readonly ReplyFile[];
  readonly outcome: Outcome;
  /** What the conversation is about after this reply; absent when it leaves that unchanged. */
  readonly remember?: Turn;
}
