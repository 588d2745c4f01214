import type { Retrieve } from '../retrieval/retrieve.ts';
import { hasSession, type Programme, type SessionParagraph } from './programme.ts';

/** A session and how well it answers. */
export interface ScoredSession {
  readonly paragraph: SessionParagraph;
  /** 0..1; 1 where it was named and not searched for. */
  readonly score: number;
}

/** Below this share of the best score a session is about something else. */
const CLEARLY_AHEAD = 0.75;
/** Below this, most of what the topic says stands in no session. */
const LEAST_EVIDENCE = 0.3;

/** What a search for a topic found, best first. */
export interface TopicFound {
  /** Those that speak to the topic about as clearly as the best. */
  readonly clear: readonly ScoredSession[];
  /** Those with some of its words, clear or not. */
  readonly near: readonly SessionParagraph[];
}

/** The sessions that speak to a topic. */
export async function findTopic(
  programme: Programme,
  topic: string,
  retrieve: Retrieve,
): Promise<TopicFound> {
  const hits = await retrieve(topic, {
    documents: [programme.document.id],
    sessions: 'only',
  });
  const best = hits[0]?.score ?? 0;
  const least = Math.max(LEAST_EVIDENCE, best * CLEARLY_AHEAD);
  const scored = hits.flatMap(({ paragraph, score }) =>
    hasSession(paragraph) ? [{ paragraph, score }] : [],
  );
  return {
    clear: scored.filter(({ score }) => score >= least),
    near: scored.map(({ paragraph }) => paragraph),
  };
}
