/** What a conversation was last about: enough to understand "and in 2009?", "more", "the full paragraph". */
export interface Turn {
  /** The question that was answered, context included. */
  readonly question: string;
  /** Ids of the paragraphs that were shown, in order. */
  readonly shown: readonly string[];
  /** What a "more" button asks; absent when there is no more. */
  readonly more?: string;
}

/** Remembers the last turn of each conversation. */
export interface Conversations {
  get(key: string): Promise<Turn | undefined>;
  /** @param owner whose conversation it is, so that they can have it forgotten. */
  set(key: string, turn: Turn, owner?: string): Promise<void>;
  forget(key: string): Promise<void>;
}
