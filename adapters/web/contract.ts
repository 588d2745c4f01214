import type { ReplyRecord } from '../../src/chat/record.ts';
import type { Block, Button, ReplyFile } from '../../src/chat/reply.ts';
import type { Suggestion } from '../../src/chat/suggest.ts';
import type { Document, Session } from '../../src/knowledge/document.ts';

/** What `POST /api/v1/ask` answers: the record, and the reply's parts to draw it from. */
export interface AskReply extends ReplyRecord {
  readonly blocks: readonly Block[];
  readonly buttons: readonly Button[];
  readonly files: readonly ReplyFile[];
  /** What the conversation is about after this reply; null when it leaves that unchanged. */
  readonly topic: string | null;
}

/** A paragraph to go to. */
export interface ParagraphLink {
  readonly id: string;
  readonly label: string;
}

/** What `GET /api/v1/paragraphs/:id` answers. */
export interface ParagraphView extends ParagraphLink {
  /** Id of its document. */
  readonly document: string;
  /** Title of its document. */
  readonly title: string;
  readonly year: number;
  readonly language: string;
  readonly headings: readonly string[];
  /** The whole paragraph, verbatim. */
  readonly text: string;
  readonly note: string | null;
  readonly session: Session | null;
  readonly previous: ParagraphLink | null;
  readonly next: ParagraphLink | null;
}

/** What `GET /api/v1/documents` answers. */
export interface DocumentsView {
  readonly documents: readonly DocumentSummary[];
}

/** A document without its text. */
export type DocumentSummary = Pick<
  Document,
  'id' | 'title' | 'short' | 'year' | 'date' | 'state' | 'place' | 'language'
>;

/** A paragraph where it stands in its document. */
export interface DocumentParagraph extends ParagraphLink {
  readonly headings: readonly string[];
  readonly text: string;
  readonly note: string | null;
  readonly session: Session | null;
}

/** What `GET /api/v1/documents/:id` answers. */
export interface DocumentView extends DocumentSummary {
  readonly url: string | null;
  readonly notes: readonly string[];
  /** In the order of the text. */
  readonly paragraphs: readonly DocumentParagraph[];
}

/** What `GET /api/v1/suggestions` answers. */
export interface SuggestionsView {
  readonly suggestions: readonly Suggestion[];
}

/** Body of every reply that is not a success. */
export interface ErrorBody {
  readonly error: {
    /** Stable, for programs. */
    readonly code: string;
    /** What is wrong and what to do, for people. */
    readonly message: string;
  };
}
