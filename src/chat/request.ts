import type { Language } from '../language/language.ts';

/** Where to look for an answer; everywhere when empty. */
export interface Scope {
  /** Years of documents. */
  readonly years?: readonly number[];
  /** Ids of documents. */
  readonly documents?: readonly string[];
}

/** Who manages the place that is asked in, and who runs the bot. */
export type Role = 'manager' | 'operator';

/** A message or command as the core sees it, whatever platform it came from. */
export interface Request {
  /** Names it in the log. */
  readonly id?: string;
  /** What the person wrote, free of the platform's markup, mentions and escapes. */
  readonly text: string;
  /** Where it came from, for example `slack`, `discord`, `web`, `terminal`. */
  readonly platform: string;
  /** Id of the asker on that platform; absent where nobody is known. */
  readonly asker?: string;
  /**
   * Key of the conversation for follow-ups, for example a thread; absent when
   * each request stands alone.
   */
  readonly conversation?: string;
  /** Key of the channel it was asked in, for its settings, for example `slack:T1:C1`. */
  readonly place?: string;
  /** What the asker may do besides asking; nothing when absent. */
  readonly role?: Role;
  /** The asker's interface language, used when the text's own is unclear. */
  readonly language?: Language;
  /** Language of the reply's own words, whatever the text's; the text's when absent. */
  readonly replyLanguage?: Language;
  /** What the command that answers questions is restricted to. */
  readonly scope?: Scope;
  /** When it was asked: the only clock a command sees. */
  readonly at: Date;
}

/** Names somebody: a person on a platform, else the conversation they are in. */
export function ownerOf({
  platform,
  asker,
  conversation,
}: Pick<Request, 'platform' | 'asker' | 'conversation'>): string | undefined {
  return asker === undefined ? conversation : `${platform}:${asker}`;
}
