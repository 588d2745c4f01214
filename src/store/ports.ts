import type { Language } from '../language/language.ts';

/** An event of a platform that is to be answered once. */
export interface Work {
  /** Every key by which a second delivery of it is known. */
  readonly keys: readonly string[];
  readonly platform: string;
  /** What is needed to do it in another process, as JSON; absent where that would come too late. */
  readonly payload?: unknown;
  /** Whose it is, as `ownerOf` names them. */
  readonly owner?: string;
}

/** Work that this process alone does. */
export interface Claim {
  /**
   * Notes that the reply is about to be sent.
   * @param go sends it in the moment of the note; called once, or never when this gives false.
   * @returns false when another process has taken the work over: then nothing may be sent.
   */
  sending(go?: () => void): Promise<boolean>;
  /** Notes that it was certainly not sent, so that another process may. */
  notSent(): Promise<void>;
  /** Notes that nothing is left to be done; what was kept to do it again is deleted. */
  done(): Promise<void>;
}

/** Work of a process that ended before it was done. */
export interface Unfinished {
  readonly payload: unknown;
  /** When it was first claimed, milliseconds. */
  readonly at: number;
  /** It ended while sending, so a reply may be there. */
  readonly mayBeSent: boolean;
  readonly claim: Claim;
}

/** Takes in events so that each is answered once: not twice, and not never. */
export interface Inbox {
  /** Claims an event; undefined when a delivery of it was claimed before. */
  claim(work: Work): Promise<Claim | undefined>;
  /** Claims what ended processes left unfinished; each piece is given to one process alone. */
  takeOver(platform: string): Promise<readonly Unfinished[]>;
}

/** What somebody thought of a reply. A second rating of the same reply by the same person replaces the first. */
export interface FeedbackEntry {
  /** Ids of the paragraphs that were cited, in order; empty for a refusal. */
  readonly paragraphs: readonly string[];
  readonly rating: 'good' | 'bad';
  readonly platform: string;
  /** Whose it is, as `ownerOf` names them. */
  readonly owner?: string;
  /** Id of the reply, where it has one. */
  readonly reply?: string;
  /** In the person's own words, masked. */
  readonly reason?: string;
  /** What was asked, masked, where it is known. */
  readonly question?: string;
}

/** Takes what people thought of a reply. */
export interface FeedbackLog {
  record(entry: FeedbackEntry): Promise<void>;
}

/** A question as it is kept: nothing tells who asked it. */
export interface QuestionEntry {
  /** Id of its reply. */
  readonly reply: string;
  /** When it was asked, milliseconds. */
  readonly at: number;
  readonly platform: string;
  readonly language: Language;
  readonly answered: boolean;
  /** 0..1 */
  readonly confidence: number;
  /** Ids of the paragraphs that were cited. */
  readonly paragraphs: readonly string[];
  /** Masked; kept only of questions that were answered badly or not at all. */
  readonly text?: string;
}

/** Takes what was asked and what came of it. */
export interface QuestionLog {
  record(entry: QuestionEntry): Promise<void>;
}

/** What was asked since a day, counted. */
export interface Asked {
  /** Oldest first. */
  readonly days: readonly {
    /** `2026-01-31`, in UTC. */
    readonly day: string;
    readonly answered: number;
    readonly refused: number;
  }[];
  readonly cited: readonly { readonly paragraph: string; readonly times: number }[];
  /** Questions without a good answer, most frequent first. */
  readonly unanswered: readonly {
    readonly text: string;
    readonly times: number;
    readonly answered: boolean;
  }[];
  readonly ratings: { readonly good: number; readonly bad: number };
  /** Latest first. */
  readonly disliked: readonly {
    readonly at: number;
    readonly paragraphs: readonly string[];
    readonly question?: string;
    readonly reason?: string;
  }[];
}

/** Counts what was asked. */
export interface Counts {
  /** @param since milliseconds. @returns undefined while the store cannot be reached. */
  asked(since: number): Promise<Asked | undefined>;
}

/** How the bot behaves in one channel; what is absent is as everywhere. */
export interface ChannelSettings {
  readonly language?: Language;
  /** Ids of the documents it answers from. */
  readonly documents?: readonly string[];
  readonly visibility?: 'private' | 'public';
  /** Whose messages in a thread are answered without a mention. */
  readonly follow?: 'off' | 'asker' | 'all';
}

/** Keeps how the bot behaves in each channel. */
export interface Settings {
  /** @param channel as `Request.place` names it. */
  get(channel: string): Promise<ChannelSettings>;
  /** @returns whether they are kept; not while the store cannot be reached. */
  set(channel: string, settings: ChannelSettings): Promise<boolean>;
}

/** Keeps what lets the bot into workspaces. */
export interface Installations {
  get(team: string): Promise<unknown>;
  /** @returns whether it is kept; not while the store cannot be reached. */
  set(team: string, installation: unknown): Promise<boolean>;
  remove(team: string): Promise<void>;
}

/** How much of somebody's was deleted. */
export interface Forgotten {
  readonly conversations: number;
  readonly ratings: number;
}

/** Deletes what is kept of somebody. */
export interface Privacy {
  /** @returns undefined while the store cannot be reached. */
  forget(owner: string): Promise<Forgotten | undefined>;
}

/** Everything that is remembered. */
export interface Memories {
  readonly inbox: Inbox;
  readonly feedback: FeedbackLog;
  readonly questions: QuestionLog;
  readonly counts: Counts;
  readonly settings: Settings;
  readonly installations: Installations;
  readonly privacy: Privacy;
}
