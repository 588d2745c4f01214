import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Lock } from '../access.ts';
import type { Conversation as Chat } from '../use-conversation.ts';
import { Composer } from './Composer.tsx';
import { Conversation } from './Conversation.tsx';
import { Examples } from './Examples.tsx';
import { TokenForm } from './TokenForm.tsx';
import { Welcome } from './Welcome.tsx';

interface MainProps {
  readonly conversation: Chat;
  readonly lock: Lock;
  readonly box: RefObject<HTMLInputElement | null>;
  readonly focusBox: () => void;
}

/** Welcome or conversation, and the question box; before that the token, where one is needed. */
export function Main({ conversation, lock, box, focusBox }: MainProps) {
  const { exchanges, retry } = conversation;
  const isLocked = lock !== 'open';
  const wasLocked = useRef(false);
  useEffect(() => {
    if (wasLocked.current && !isLocked) focusBox();
    wasLocked.current = isLocked;
  }, [isLocked, focusBox]);
  if (isLocked)
    return (
      <main class="main">
        <TokenForm lock={lock} />
      </main>
    );
  const empty = exchanges.length === 0;
  return (
    <main class="main" data-empty={empty}>
      {empty ? (
        <Welcome key="welcome" />
      ) : (
        <Conversation key="conversation" exchanges={exchanges} retry={retry} />
      )}
      <Composer key="composer" box={box} />
      {empty && <Examples key="examples" focusBox={focusBox} />}
    </main>
  );
}
