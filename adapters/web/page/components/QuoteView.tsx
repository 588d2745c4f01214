import '../styles/quote.css';
import { useContext } from 'preact/hooks';
import type { QuoteBlock } from '../../../../src/chat/reply.ts';
import type { AskReply } from '../../contract/reply.ts';
import { ActionsContext, DocumentsContext } from '../actions.ts';
import { quotesIn } from '../quotes-in.ts';
import { useTexts } from '../texts/catalogue.ts';
import { CopyButton } from './CopyButton.tsx';
import { Icon } from './Icon.tsx';

interface QuoteProps {
  readonly quote: QuoteBlock;
  readonly reply: AskReply;
}

/** The document's own words, and the paragraph they stand in, which opens. */
export function QuoteView({ quote, reply }: QuoteProps) {
  const { texts } = useTexts();
  const { open } = useContext(ActionsContext);
  const { quotes, paragraph, label } = quote;
  const citation = quotes.map((each) => `“${each}”`).join(' […] ');
  return (
    <figure class="quote">
      <blockquote lang={useLanguageOf(quote, reply)}>
        {quotes.map((each) => (
          <p key={each}>{each}</p>
        ))}
      </blockquote>
      <figcaption>
        <button
          type="button"
          class="citation"
          aria-label={texts.openParagraph(label)}
          title={texts.inContext}
          onClick={() => open({ at: { paragraph }, quotes: quotesIn(reply, quote) })}
        >
          <Icon name="book" />
          <cite>{label}</cite>
        </button>
        <CopyButton
          text={`${citation} — ${label}`}
          label={texts.copyQuotation}
          done={texts.quotationCopied}
          compact
        />
      </figcaption>
    </figure>
  );
}

/** The language of the quoted document, so that a screen reader pronounces it rightly. */
function useLanguageOf({ paragraph }: QuoteBlock, reply: AskReply): string | undefined {
  const documents = useContext(DocumentsContext);
  const cited = [...reply.citations, ...reply.nearest].find(({ id }) => id === paragraph);
  return documents.find(({ id }) => id === cited?.document)?.language;
}
