import { ComponentType } from 'discord.js';
import type { Block, Change, ListItem } from '../../../src/chat/reply.ts';
import type { Language } from '../../../src/language/language.ts';
import { canCarry, chooseId, itemId } from '../custom-id.ts';
import { LIMITS } from '../limits.ts';
import { TEXTS } from '../texts.ts';
import { cut, escapeMarkdown, isBlank } from './escape.ts';
import { button, dividerPiece, type Piece, rowPiece, sectionPiece, textPiece } from './pieces.ts';
import { joinParts, splitToFit } from './split.ts';

/** Puts the renderer's own Markdown around escaped text. */
type Decorate = (escaped: string) => string;

/** What the blocks of one reply share. */
export interface BlockContext {
  readonly language: Language;
  /** Custom ids that are taken. */
  readonly ids: Set<string>;
}

/** Half a message, so that what follows often fits beside it. */
const TEXT_SIZE = LIMITS.text / 2;
/** More items than this are chosen from a select: three components each would fill the message. */
const MOST_SECTIONS = 9;

/** The pieces of one block, each small enough for a message. */
export function piecesOf(block: Block, context: BlockContext): Piece[] {
  switch (block.kind) {
    case 'heading':
      return texts(linesOf(block.text, eachLine('### ')));
    case 'text':
      return texts(linesOf(block.text, (text) => text));
    case 'note':
      return texts(linesOf(block.text, eachLine('-# ')));
    case 'quote':
      return texts([
        ...block.quotes.flatMap((quote, at) => quoteLines(quote, at > 0)),
        ...(isBlank(block.label) ? [] : linesOf(`— ${oneLine(block.label)}`, eachLine('-# '))),
      ]);
    case 'table':
      return texts([
        ...linesOf(block.columns.filter((cell) => !isBlank(cell)).join(' · '), eachLine('-# ')),
        ...block.rows.flatMap((cells) => rowLines(cells, block.columns)),
      ]);
    case 'list':
      return listPieces(block.items, context);
    case 'changes':
      return changesPieces(block.changes, context);
    case 'divider':
      return [dividerPiece()];
  }
}

/** Escaped and decorated parts of a text, none longer than a text may be. */
function linesOf(text: string, decorate: Decorate): string[] {
  const rendered = (part: string) => decorate(escapeMarkdown(part));
  return splitToFit(text, (part) => rendered(part).length <= TEXT_SIZE)
    .filter((part) => !isBlank(part))
    .map(rendered);
}

/** Marks every line that shows something. */
function eachLine(mark: string): Decorate {
  return (escaped) =>
    escaped
      .split('\n')
      .map((line) => (isBlank(line) ? '' : `${mark}${line.trim()}`))
      .join('\n');
}

/** A quote, with an empty line before it where it does not follow on the one before in the document. */
function quoteLines(quote: string, isApart: boolean): string[] {
  const [first, ...more] = linesOf(quote, eachLine('> '));
  if (first === undefined) return [];
  return [isApart ? `\n${first}` : first, ...more];
}

const texts = (lines: readonly string[]) => joinParts(lines, '\n', TEXT_SIZE).map(textPiece);

/** One row a line, its first cell in bold: phones have no room for columns. */
function rowLines(cells: readonly string[], columns: readonly string[]): string[] {
  const [first = '', ...rest] = cells.map((cell, at) => spoken(cell, columns[at] ?? ''));
  const head = linesOf(oneLine(first), (text) => `**${text}**`);
  const parts = [...head, ...rest.flatMap((cell) => linesOf(oneLine(cell), (text) => text))];
  return joinParts(parts, ' · ', TEXT_SIZE - 2).map((line) => `- ${line}`);
}

/** A bare number says nothing without its column: "Room 2". */
const spoken = (cell: string, column: string) =>
  /^\d+$/.test(cell) && !isBlank(column) ? `${column} ${cell}` : cell;

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

function listPieces(items: readonly ListItem[], context: BlockContext): Piece[] {
  const askable = items.filter(({ ask }) => ask !== undefined && canCarry(ask));
  if (askable.length === 0 || askable.length > MOST_SECTIONS)
    return [...texts(items.flatMap(itemLines)), ...selects(askable, context)];
  return items.flatMap((item) => {
    const [first, ...more] = itemLines(item);
    if (first === undefined) return [];
    const { ask } = item;
    if (ask === undefined || !canCarry(ask) || context.ids.has(itemId(ask)))
      return texts([first, ...more]);
    context.ids.add(itemId(ask));
    return [sectionPiece(first, button(itemId(ask), cut(ask, LIMITS.shortLabel))), ...texts(more)];
  });
}

const itemLines = ({ text }: ListItem) => linesOf(oneLine(text), (line) => `- ${line}`);

/** Selects that ask the items of a list. */
function selects(items: readonly ListItem[], { language, ids }: BlockContext): Piece[] {
  const asks = [...new Map(items.map((item) => [item.ask?.toWellFormed() ?? '', item]))];
  const count = Math.ceil(asks.length / LIMITS.selectOptions);
  return Array.from({ length: count }, (_, index) => {
    const from = index * LIMITS.selectOptions;
    const options = asks.slice(from, from + LIMITS.selectOptions).map(([value, { text }]) => ({
      value,
      label: cut(text, LIMITS.optionText) || '→',
    }));
    const customId = chooseId(ids.size);
    ids.add(customId);
    return rowPiece([
      {
        type: ComponentType.StringSelect,
        custom_id: customId,
        placeholder: TEXTS.choose[language],
        options,
      },
    ]);
  });
}

function changesPieces(changes: readonly Change[], { language }: BlockContext): Piece[] {
  const parts = changes.flatMap(changeParts);
  const kinds = (['added', 'missing'] as const).filter((kind) =>
    changes.some((change) => change.kind === kind),
  );
  const legend = kinds.map((kind) => TEXTS[kind][language]).join(' · ');
  const lines = joinParts(parts, '', TEXT_SIZE);
  return texts(legend === '' ? lines : [...lines, `-# ${legend}`]);
}

/** The parts of a run of words, each with the space after it, which is not marked. */
function changeParts({ kind, text }: Change): string[] {
  const parts = linesOf(oneLine(text), MARKS[kind]);
  return parts.map((part, at) => (at + 1 < parts.length || /\s$/.test(text) ? `${part} ` : part));
}

const MARKS: Readonly<Record<Change['kind'], Decorate>> = {
  same: (text) => text,
  added: (text) => `__${text}__`,
  missing: (text) => `~~${text}~~`,
};
