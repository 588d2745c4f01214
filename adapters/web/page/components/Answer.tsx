import type { AskReply } from '../../contract.ts';
import '../styles/answer.css';
import { useTexts } from '../texts/catalogue.ts';
import { AnswerActions } from './AnswerActions.tsx';
import { BlockView } from './BlockView.tsx';

interface AnswerProps {
  /** The questions a link to it must ask. */
  readonly chain: readonly string[];
  readonly reply: AskReply;
}

/** A reply of the bot. */
export function Answer({ chain, reply }: AnswerProps) {
  const { language } = useTexts();
  return (
    <div
      class="answer"
      data-kind={reply.kind}
      lang={reply.language === language ? undefined : reply.language}
    >
      {reply.blocks.map((block, place) => (
        // A reply never changes, so a block's place is its identity.
        <BlockView key={place} block={block} reply={reply} />
      ))}
      <AnswerActions chain={chain} reply={reply} />
    </div>
  );
}
