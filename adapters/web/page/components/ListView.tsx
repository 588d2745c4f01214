import '../styles/list.css';
import { useContext } from 'preact/hooks';
import type { ListItem } from '../../../../src/chat/reply.ts';
import { ActionsContext } from '../actions.ts';
import { Icon } from './Icon.tsx';

/** Longest entry of a list whose entries stand side by side, characters. */
const TOPIC_LENGTH = 40;

/** A list; an entry that can be asked is a button. */
export function ListView({ items }: { items: readonly ListItem[] }) {
  const { ask } = useContext(ActionsContext);
  return (
    <ul class={areTopics(items) ? 'list list-topics' : 'list'}>
      {items.map(({ text, ask: asks }) => (
        <li key={text}>
          {asks === undefined ? (
            <span class="list-text">{text}</span>
          ) : (
            <button type="button" class="list-ask" onClick={() => ask({ text: asks, shown: text })}>
              <span>{text}</span>
              <Icon name="arrow" />
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Entries that are short and can all be asked stand side by side. */
function areTopics(items: readonly ListItem[]): boolean {
  return items.every(({ text, ask }) => ask !== undefined && text.length <= TOPIC_LENGTH);
}
