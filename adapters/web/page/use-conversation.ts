import { useEffect, useReducer, useRef } from 'preact/hooks';
import type { Language } from '../../../src/language/language.ts';
import type { Rating } from './actions.ts';
import { ask, rate } from './api.ts';
import { type Asking, type Exchange, exchangesAfter } from './exchanges.ts';
import { showInAddressBar } from './link.ts';

export interface Conversation {
  readonly exchanges: readonly Exchange[];
  /** Asks the next question; resolves when it is answered or failed. */
  readonly ask: (asking: Asking) => Promise<void>;
  /** Asks a failed question again, in its place. */
  readonly retry: (exchange: Exchange) => void;
  /** Says whether a reply helped. */
  readonly rate: (rating: Rating) => Promise<boolean>;
  /** Forgets everything and starts anew. */
  readonly clear: () => void;
}

/** The conversation of this page with the bot. The address bar holds the link to its last answer. */
export function useConversation(language: Language): Conversation {
  const [exchanges, dispatch] = useReducer(exchangesAfter, []);
  const key = useRef(newKey());
  const count = useRef(0);
  const last = exchanges.at(-1);
  useEffect(() => {
    if (last) showInAddressBar({ texts: last.chain, language });
  }, [last, language]);

  const send = async (id: number, text: string) => {
    const result = await ask({ text, language, conversation: key.current });
    if (result.ok) dispatch({ type: 'answered', id, reply: result.value });
    else dispatch({ type: 'failed', id, failure: result.failure });
  };

  return {
    exchanges,
    ask: (asking) => {
      count.current += 1;
      dispatch({ type: 'asked', id: count.current, asking });
      return send(count.current, asking.text);
    },
    retry: ({ id, text }) => {
      dispatch({ type: 'retried', id });
      void send(id, text);
    },
    rate: async (rating) => (await rate({ ...rating, conversation: key.current })).ok,
    clear: () => {
      key.current = newKey();
      dispatch({ type: 'cleared' });
      showInAddressBar(undefined);
    },
  };
}

/** A key nobody else has. randomUUID is missing where the page is not served securely. */
function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
