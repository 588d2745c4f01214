import '../styles/conversation.css';
import type { Exchange } from '../exchanges.ts';
import { useTexts } from '../texts/catalogue.ts';
import { ExchangeView } from './ExchangeView.tsx';

interface ConversationProps {
  readonly exchanges: readonly Exchange[];
  readonly retry: (exchange: Exchange) => void;
}

/** Questions and answers, oldest first. New answers are read out. */
export function Conversation({ exchanges, retry }: ConversationProps) {
  const { texts } = useTexts();
  return (
    <section class="conversation" role="log" aria-label={texts.conversation}>
      <h1 class="hidden">{texts.conversation}</h1>
      {exchanges.map((exchange) => (
        <ExchangeView key={exchange.id} exchange={exchange} retry={() => retry(exchange)} />
      ))}
    </section>
  );
}
