import { styleText } from 'node:util';
import { plainText } from '../../src/chat/plain.ts';
import type { Block, Change, Reply } from '../../src/chat/reply.ts';
import { tableText } from './table.ts';
import { wrap } from './wrap.ts';

export interface TerminalLimits {
  /** Columns of the window. */
  readonly width: number;
  /** Whether the terminal shows colours. */
  readonly colours: boolean;
}

/** What an output stream says of itself when it is a terminal. */
export interface TerminalOutput {
  readonly columns?: number;
  readonly isTTY?: boolean;
}

/** Width and colours of a terminal; plain text at 80 columns for anything else. */
export function limitsOf({ columns = 80, isTTY = false }: TerminalOutput): TerminalLimits {
  return { width: Math.min(columns, 100), colours: isTTY };
}

/** Renders a reply for a terminal, with what can be typed next. */
export function renderTerminal(reply: Reply, limits: TerminalLimits): string {
  const blocks = reply.blocks
    .map((block) => renderBlock(block, limits))
    .filter((text) => text !== '');
  const files = reply.files.map(({ content }) => content.trimEnd());
  const next = reply.buttons.map(({ label, ask }) => `${label}: ${ask}`);
  const hints =
    next.length > 0 ? [paint('dim', next.map((line) => `› ${line}`).join('\n'), limits)] : [];
  return [...blocks, ...files, ...hints].join('\n\n');
}

function renderBlock(block: Block, limits: TerminalLimits): string {
  switch (block.kind) {
    case 'heading':
      return paint('bold', block.text, limits);
    case 'note':
      return paint('italic', wrap(block.text, limits.width), limits);
    case 'quote':
      return [
        ...block.quotes.map((quote) =>
          indent(wrap(quote, limits.width - 2), paint('cyan', '│ ', limits)),
        ),
        paint('dim', `  ${block.label} [${block.paragraph}]`, limits),
      ].join('\n');
    case 'table':
      return tableText(block, limits.width);
    case 'list':
      return block.items
        .map(({ text }) => `• ${wrap(text, limits.width - 2).replaceAll('\n', '\n  ')}`)
        .join('\n');
    case 'changes':
      return wrap(
        block.changes.map((change) => renderChange(change, limits)).join(''),
        limits.width,
      );
    case 'text':
      return wrap(block.text, limits.width);
    case 'divider':
      return '─'.repeat(Math.min(limits.width, 40));
  }
}

function renderChange({ kind, text }: Change, limits: TerminalLimits): string {
  if (kind === 'same') return text;
  if (!limits.colours)
    return plainText({ blocks: [{ kind: 'changes', changes: [{ kind, text }] }] });
  return kind === 'added'
    ? styleText(['green', 'underline'], text)
    : styleText(['red', 'strikethrough'], text);
}

function paint(
  style: 'bold' | 'dim' | 'italic' | 'cyan',
  text: string,
  { colours }: TerminalLimits,
): string {
  return colours ? styleText(style, text) : text;
}

const indent = (text: string, mark: string) =>
  text
    .split('\n')
    .map((line) => `${mark}${line}`)
    .join('\n');
