/** Times are milliseconds. Names of events, conversations, channels and people are hidden. */
export interface Tables {
  meta: { name: string; value: string };
  /** Claimed events. One that is not done holds what is needed to do it again. */
  event: {
    key: string;
    at: number;
    platform: string;
    owner: string | null;
    /** Sealed; null when it is done. */
    payload: string | null;
    state: 'claimed' | 'sending';
    /** The process that does it. */
    holder: string;
    /** Until when its holder must have been heard of. */
    leased: number;
  };
  conversation: {
    key: string;
    owner: string | null;
    /** Sealed. */
    turn: string;
    at: number;
  };
  question: {
    reply: string;
    at: number;
    day: string;
    platform: string;
    language: string;
    answered: number;
    confidence: number;
    /** Ids, separated by blanks. */
    paragraphs: string;
    text: string | null;
  };
  feedback: {
    id: string;
    at: number;
    platform: string;
    owner: string | null;
    rating: 'good' | 'bad';
    paragraphs: string;
    question: string | null;
    reason: string | null;
  };
  setting: {
    channel: string;
    /** JSON. */
    value: string;
  };
  installation: {
    team: string;
    /** Sealed. */
    value: string;
    at: number;
  };
}
