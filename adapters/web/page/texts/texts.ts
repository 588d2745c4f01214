import type { Measure } from '../../../../src/chat/preview.ts';

/** An example question on the empty page. */
interface ExampleText {
  /** What kind of question it is. */
  readonly kind: string;
  readonly ask: string;
}

/** Every word of the page itself, in one language. */
export interface Texts {
  readonly name: string;
  readonly skip: string;
  readonly languages: string;
  readonly newConversation: string;
  readonly title: string;
  readonly lead: string;
  readonly examplesTitle: string;
  readonly examples: readonly ExampleText[];
  readonly sources: string;
  readonly rights: string;
  readonly question: string;
  readonly placeholder: string;
  readonly send: string;
  readonly suggestions: string;
  readonly suggestionKinds: {
    readonly command: string;
    readonly topic: string;
    readonly session: string;
    readonly paragraph: string;
  };
  readonly suggestionsFound: (count: number) => string;
  readonly conversation: string;
  readonly youAsked: string;
  readonly waiting: string;
  readonly openParagraph: (label: string) => string;
  readonly inContext: string;
  readonly copyQuotation: string;
  readonly quotationCopied: string;
  readonly copyLink: string;
  readonly linkCopied: string;
  readonly copyFailed: string;
  readonly download: (name: string) => string;
  readonly added: string;
  readonly missing: string;
  readonly rating: {
    readonly good: string;
    readonly bad: string;
    readonly why: string;
    readonly send: string;
    readonly thanks: string;
    readonly failed: string;
  };
  readonly panel: {
    readonly close: string;
    readonly previous: string;
    readonly next: string;
    readonly loading: string;
    readonly quoted: string;
    readonly notes: string;
  };
  readonly preview: {
    readonly open: string;
    readonly title: string;
    readonly lead: string;
    readonly loading: string;
    readonly payload: string;
    readonly message: (at: number, count: number) => string;
    readonly unknown: (type: string) => string;
    readonly measures: Readonly<Record<Measure, string>>;
  };
  /** Where the API needs a token. */
  readonly token: {
    readonly title: string;
    readonly lead: string;
    readonly label: string;
    readonly send: string;
    readonly wrong: string;
  };
  readonly failures: {
    readonly offline: string;
    readonly unreachable: string;
    readonly timeout: string;
    readonly server: string;
    readonly busy: string;
    readonly retry: string;
  };
}
