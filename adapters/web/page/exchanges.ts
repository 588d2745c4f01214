import type { AskReply } from '../contract/reply.ts';
import type { Failure } from './result.ts';

/** A text to ask, and how to show it when it is not written for people. */
export interface Asking {
  readonly text: string;
  /** For example the label of the button that asks. */
  readonly shown?: string;
}

/** A question and what became of it. */
export interface Exchange extends Asking {
  /** Unique on this page. */
  readonly id: number;
  /** The questions a link must ask to give this answer: earlier ones too when it builds on them. */
  readonly chain: readonly string[];
  /** The questions that what the conversation is about now came from. */
  readonly context: readonly string[];
  readonly state:
    | { readonly kind: 'waiting' }
    | { readonly kind: 'answered'; readonly reply: AskReply }
    | { readonly kind: 'failed'; readonly failure: Failure };
}

export type Action =
  | { readonly type: 'asked'; readonly id: number; readonly asking: Asking }
  | { readonly type: 'retried'; readonly id: number }
  | { readonly type: 'answered'; readonly id: number; readonly reply: AskReply }
  | { readonly type: 'failed'; readonly id: number; readonly failure: Failure }
  | { readonly type: 'cleared' };

/** The conversation after something happened in it. */
export function exchangesAfter(
  exchanges: readonly Exchange[],
  action: Action,
): readonly Exchange[] {
  const change = (id: number, changed: Partial<Exchange>) =>
    exchanges.map((exchange) => (exchange.id === id ? { ...exchange, ...changed } : exchange));
  switch (action.type) {
    case 'asked': {
      const { id, asking } = action;
      const context = exchanges.at(-1)?.context ?? [];
      return [
        ...exchanges,
        { ...asking, id, chain: [asking.text], context, state: { kind: 'waiting' } },
      ];
    }
    case 'retried':
      return change(action.id, { state: { kind: 'waiting' } });
    case 'answered': {
      const { id, reply } = action;
      const chains = chainsOf(exchanges, id, reply);
      return change(id, { ...chains, state: { kind: 'answered', reply } });
    }
    case 'failed':
      return change(action.id, { state: { kind: 'failed', failure: action.failure } });
    case 'cleared':
      return [];
  }
}

/**
 * A typed text that does not itself say what its answer is about took that
 * from the questions before. Buttons carry all they need.
 */
function chainsOf(
  exchanges: readonly Exchange[],
  id: number,
  { topic }: AskReply,
): Pick<Exchange, 'chain' | 'context'> {
  const place = exchanges.findIndex((exchange) => exchange.id === id);
  const { text = '', shown } = exchanges[place] ?? {};
  const before = exchanges[place - 1]?.context ?? [];
  if (topic === null) return { chain: [text], context: before };
  if (shown !== undefined) return { chain: [text], context: [...before, text] };
  const chain = text.includes(topic) ? [text] : [...before, text];
  return { chain, context: chain };
}
