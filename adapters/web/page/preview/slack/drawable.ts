/** What `slack-blocks-to-jsx` draws; it drops the rest without a word. */
const BLOCKS = new Set([
  'section',
  'divider',
  'image',
  'context',
  'header',
  'rich_text',
  'table',
  'actions',
  'context_actions',
  'markdown',
  'file',
]);
const ELEMENTS = new Set([
  'button',
  'feedback_buttons',
  'icon_button',
  'static_select',
  'overflow',
  'mrkdwn',
  'plain_text',
  'image',
]);

type Drawn = Readonly<Record<string, unknown>>;

/**
 * Blocks that are all drawn: one of an unknown type becomes a line that names it.
 * @param fallback the message's text, which Slack shows where there are no blocks.
 */
export function drawable(
  blocks: readonly unknown[],
  fallback: string,
  unknown: (type: string) => string,
): Drawn[] {
  if (blocks.length === 0) return [lineOf(fallback)];
  return blocks.map((block) => {
    const type = typeOf(block);
    if (!isRecord(block) || !BLOCKS.has(type)) return lineOf(unknown(type));
    const { elements } = block;
    const holdsControls = /actions$|^context$/.test(type);
    if (!holdsControls || !Array.isArray(elements)) return block;
    return {
      ...block,
      elements: elements.map((element) =>
        ELEMENTS.has(typeOf(element)) ? element : standIn(type, unknown(typeOf(element))),
      ),
    };
  });
}

const lineOf = (text: string): Drawn => ({ type: 'section', text: { type: 'plain_text', text } });

/** An element that says what it stands for. */
const standIn = (block: string, text: string): Drawn =>
  block === 'context'
    ? { type: 'plain_text', text }
    : { type: 'button', text: { type: 'plain_text', text } };

const typeOf = (value: unknown) => (isRecord(value) ? String(value['type']) : typeof value);

function isRecord(value: unknown): value is Drawn {
  return typeof value === 'object' && value !== null;
}
