import type { Block } from '../../../../src/chat/reply.ts';
import type { AskReply } from '../../contract/reply.ts';
import { sidesOf } from '../sides.ts';
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
      {reply.kind === 'comparison' ? (
        <div class="sides">
          {sidesOf(reply.blocks).map((side, place) => (
            <section key={place} class="side">
              <Blocks blocks={side} reply={reply} />
            </section>
          ))}
        </div>
      ) : (
        <Blocks blocks={reply.blocks} reply={reply} />
      )}
      <AnswerActions chain={chain} reply={reply} />
    </div>
  );
}

function Blocks({ blocks, reply }: { blocks: readonly Block[]; reply: AskReply }) {
  // A reply never changes, so a block's place is its identity.
  return blocks.map((block, place) => <BlockView key={place} block={block} reply={reply} />);
}
