import type { Block } from '../../../../src/chat/reply.ts';
import type { AskReply } from '../../contract/reply.ts';
import { ChangesView } from './ChangesView.tsx';
import { Icon } from './Icon.tsx';
import { ListView } from './ListView.tsx';
import { QuoteView } from './QuoteView.tsx';
import { TableView } from './TableView.tsx';

/** One part of a reply. */
export function BlockView({ block, reply }: { block: Block; reply: AskReply }) {
  switch (block.kind) {
    case 'heading':
      return <h3>{block.text}</h3>;
    case 'text':
      return <p class="text">{block.text}</p>;
    case 'note':
      return (
        <p class="note">
          <Icon name="info" />
          <span>{block.text}</span>
        </p>
      );
    case 'quote':
      return <QuoteView quote={block} reply={reply} />;
    case 'table':
      return <TableView table={block} />;
    case 'list':
      return <ListView items={block.items} />;
    case 'changes':
      return <ChangesView changes={block.changes} />;
    case 'divider':
      return <hr />;
  }
}
