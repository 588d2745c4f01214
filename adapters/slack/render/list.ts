import type { ListItem } from '../../../src/chat/reply.ts';
import { ACTIONS, askButton, buttonRows, fitsButton } from './buttons.ts';
import { escapedLength } from './escape.ts';
import { LIMITS } from './limits.ts';
import type { Atom } from './message.ts';
import { splitText } from './split.ts';
import { textObject } from './text-object.ts';

/**
 * A list. Short entries that can be asked are buttons, longer ones stand
 * beside one, the others are lines.
 */
export function listAtoms(items: readonly ListItem[], id: number): Atom[] {
  return runsOf(items.filter(({ text }) => text.trim() !== '')).flatMap((run, index) => {
    const [first] = run;
    if (!first) return [];
    if (kindOf(first) === 'line') return lineAtoms(run.map(({ text }) => text));
    const actionId = `${ACTIONS.listed}_${id}_${index}`;
    return kindOf(first) === 'button' ? buttonAtoms(run, actionId) : besideAtoms(first, actionId);
  });
}

type ItemKind = 'line' | 'button' | 'beside';

function kindOf({ text, ask }: ListItem): ItemKind {
  if (ask === undefined || ask.trim() === '') return 'line';
  return fitsButton(text) ? 'button' : 'beside';
}

/** Neighbours that are shown the same way; entries beside a button stand alone. */
function runsOf(items: readonly ListItem[]): ListItem[][] {
  const runs: ListItem[][] = [];
  for (const item of items) {
    const open = runs.at(-1);
    const [first] = open ?? [];
    const joins = first && kindOf(first) === kindOf(item) && kindOf(item) !== 'beside';
    if (open && joins && open.length < LIMITS.actions) open.push(item);
    else runs.push([item]);
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
  const accessory = askButton(ask, ask, actionId);
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
