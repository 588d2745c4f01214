import { styleText } from 'node:util';
import { plainText } from '../../src/chat/plain.ts';
import type { Block, Change, Reply } from '../../src/chat/reply.ts';
import type { Localised } from '../../src/language/language.ts';
import { tableText } from './table.ts';
import { visible } from './visible.ts';
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
  /** Whether it shows colours and the environment, as by NO_COLOR, lets it. */
  hasColors?(): boolean;
}

/** Width and colours of a terminal; 80 columns where it has no width or says 0, plain text where it is none. */
export function limitsOf(output: TerminalOutput): TerminalLimits {
  return { width: Math.min(output.columns || 80, 100), colours: output.hasColors?.() ?? false };
}

const SAVE: Localised = {
  en: 'Save the file',
  fr: 'Enregistrer le fichier',
  es: 'Guardar el archivo',
  ru: 'Сохранить файл',
};

/** Renders a reply for a terminal, with what can be typed next. */
export function renderTerminal(reply: Reply, limits: TerminalLimits): string {
  const blocks = reply.blocks
    .map((block) => renderBlock(block, limits))
    .filter((text) => text !== '');
  const files = reply.files.flatMap(({ name, ask }) =>
    ask === undefined ? [] : visible(`› ${SAVE[reply.language]}: octopus ask "${ask}" > ${name}`),
  );
  const buttons = reply.buttons.map(({ label, ask }) => visible(`› ${label}: ${ask}`));
  const next = [...files, ...buttons];
  const hints = next.length > 0 ? [paint('dim', next.join('\n'), limits)] : [];
  return [...blocks, ...hints].join('\n\n');
}

/** What goes to a file or another program: the files of a reply as they are, if it has any, else the reply. */
export function renderRedirected(reply: Reply, limits: TerminalLimits): string {
  return reply.files.length > 0
    ? reply.files.map(({ content }) => content).join('')
    : `${renderTerminal(reply, limits)}\n`;
}

function renderBlock(block: Block, limits: TerminalLimits): string {
  switch (block.kind) {
    case 'heading':
      return paint('bold', visible(block.text), limits);
    case 'note':
      return paint('italic', wrap(visible(block.text), limits.width), limits);
    case 'quote':
      return [
        block.quotes
          .map((quote) =>
            indent(wrap(visible(quote), limits.width - 2), paint('cyan', '│ ', limits)),
          )
          // Quotes do not follow on each other in the document.
          .join(`\n${paint('cyan', '│', limits)}\n`),
        paint('dim', visible(`  ${block.label} [${block.paragraph}]`), limits),
      ].join('\n');
    case 'table':
      return tableText(block, limits.width);
    case 'list':
      return block.items
        .map(({ text }) => `• ${wrap(visible(text), limits.width - 2).replaceAll('\n', '\n  ')}`)
        .join('\n');
    case 'changes':
      return wrap(
        block.changes.map((change) => renderChange(change, limits)).join(''),
        limits.width,
      );
    case 'text':
      return wrap(visible(block.text), limits.width);
    case 'divider':
      return '─'.repeat(Math.min(limits.width, 40));
  }
}

function renderChange({ kind, text }: Change, limits: TerminalLimits): string {
  const shown = visible(text);
  if (kind === 'same') return shown;
  if (!limits.colours)
    return plainText({ blocks: [{ kind: 'changes', changes: [{ kind, text: shown }] }] });
  return paint(kind === 'added' ? ['green', 'underline'] : ['red', 'strikethrough'], shown, limits);
}

function paint(
  style: Parameters<typeof styleText>[0],
  text: string,
  { colours }: TerminalLimits,
): string {
  return colours ? styleText(style, text, { validateStream: false }) : text;
}

const indent = (text: string, mark: string) =>
  text
    .split('\n')
    .map((line) => `${mark}${line}`)
    .join('\n');
