import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Exchange } from '../exchanges.ts';
import { useTexts } from '../texts/catalogue.ts';
import { Answer } from './Answer.tsx';
import { FailureNotice } from './FailureNotice.tsx';
import { Logo } from './Logo.tsx';
import { Waiting } from './Waiting.tsx';

interface ExchangeProps {
  readonly exchange: Exchange;
  readonly retry: () => void;
}

/** A question and its answer. A new one is brought to the top of the window. */
export function ExchangeView({ exchange, retry }: ExchangeProps) {
  const { texts } = useTexts();
  const element = useRef<HTMLElement>(null);
  useLayoutEffect(() => element.current?.scrollIntoView({ block: 'start' }), []);
  const { id, text, shown, chain, state } = exchange;
  return (
    <article class="exchange" ref={element} aria-labelledby={`question-${id}`}>
      <h2 class="asked" id={`question-${id}`}>
        <span class="hidden">{texts.youAsked} </span>
        <span class="asked-text">{shown ?? text}</span>
      </h2>
      <div class="answered" aria-busy={state.kind === 'waiting'}>
        <Logo />
        {state.kind === 'waiting' && <Waiting />}
        {state.kind === 'answered' && <Answer chain={chain} reply={state.reply} />}
        {state.kind === 'failed' && <FailureNotice failure={state.failure} retry={retry} />}
      </div>
    </article>
  );
}
