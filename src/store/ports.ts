/** Remembers which events were accepted, so that none is answered twice. */
export interface SeenEvents {
  /** @returns true for the first claim of this key, false for every later one. */
  claim(key: string): Promise<boolean>;
}

export interface FeedbackEntry {
  /** Ids of the paragraphs that were cited, in order; empty for a refusal. */
  readonly paragraphs: readonly string[];
  readonly rating: 'good' | 'bad';
  readonly platform: string;
  readonly asker?: string;
}

/** Takes what people thought of a reply. */
export interface FeedbackLog {
  record(entry: FeedbackEntry): Promise<void>;
}
