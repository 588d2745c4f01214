import type { ListItem } from '../../../src/chat/reply.ts';
import { ACTIONS, askButton, buttonRows, fitsButton } from './buttons.ts';
import { escapedLength } from './escape.ts';
import { LIMITS } from './limits.ts';
import type { Atom } from './message.ts';
import { shorten, splitText } from './split.ts';
import { textObject } from './text-object.ts';

/**
 * A list. Entries that can be asked are buttons where all of them are short,
 * else each stands beside one; the others are lines.
 */
export function listAtoms(items: readonly ListItem[], id: number): Atom[] {
  const shown = items.filter(({ text }) => text.trim() !== '');
  const asking = shown.every((item) => !canBeAsked(item) || fitsButton(item.text))
    ? 'button'
    : 'beside';
  return runsOf(shown, asking).flatMap(({ kind, entries }, index) => {
    const actionId = `${ACTIONS.listed}_${id}_${index}`;
    if (kind === 'line') return lineAtoms(entries.map(({ text }) => text));
    if (kind === 'button') return buttonAtoms(entries, actionId);
    return entries.flatMap((entry) => besideAtoms(entry, actionId));
  });
}

type ItemKind = 'line' | 'button' | 'beside';

interface Run {
  readonly kind: ItemKind;
  readonly entries: ListItem[];
}

const canBeAsked = ({ ask }: ListItem) => ask !== undefined && ask.trim() !== '';

/** Neighbours that are shown the same way; entries beside a button stand alone. */
function runsOf(items: readonly ListItem[], asking: ItemKind): Run[] {
  const runs: Run[] = [];
  for (const item of items) {
    const kind = canBeAsked(item) ? asking : 'line';
    const open = runs.at(-1);
    const joins = open?.kind === kind && kind !== 'beside';
    if (joins && open.entries.length < LIMITS.actions) open.entries.push(item);
    else runs.push({ kind, entries: [item] });
  }
  return runs;
}

function buttonAtoms(items: readonly ListItem[], actionId: string): Atom[] {
  const buttons = items.map(({ text, ask = text }, index) =>
    askButton(text.trim(), ask, `${actionId}_${index}`),
  );
  const plain = items.map(({ text }) => `- ${text}`).join('\n');
  return [{ blocks: buttonRows(buttons), plain }];
}

const BULLET = '• ';

/** The button says what it asks, as a person could type it. */
function besideAtoms({ text, ask = '' }: ListItem, actionId: string): Atom[] {
  const [first = '', ...rest] = splitText(text, LIMITS.section, escapedLength);
  const accessory = askButton(shorten(ask, LIMITS.shownButtonText, escapedLength), ask, actionId);
  return [
    { blocks: [{ type: 'section', text: textObject(first), accessory }], plain: `- ${first}` },
    ...rest.map(
      (piece): Atom => ({
        blocks: [{ type: 'section', text: textObject(piece) }],
        plain: piece,
      }),
    ),
  ];
}

/** Lines go together in sections. */
function lineAtoms(texts: readonly string[]): Atom[] {
  const lines = texts.flatMap((text) =>
    splitText(text, LIMITS.section - BULLET.length, escapedLength).map((piece, index) =>
      index === 0 ? `${BULLET}${piece}` : piece,
    ),
  );
  const sections: string[] = [];
  for (const line of lines) {
    const longer = `${sections.at(-1) ?? ''}\n${line}`;
    if (sections.length > 0 && escapedLength(longer) <= LIMITS.section)
      sections[sections.length - 1] = longer;
    else sections.push(line);
  }
  return sections.map((text) => ({
    blocks: [{ type: 'section', text: textObject(text) }],
    plain: text.replace(new RegExp(`^${BULLET}`, 'gm'), '- '),
  }));
}
