import { escapedLength } from './escape.ts';
import { BUDGET, LIMITS } from './limits.ts';
import type { Atom, SlackBlock } from './message.ts';
import { splitText } from './split.ts';
import { label, textObject } from './text-object.ts';

/** A heading as a header; as sections when it is too long for one. */
export function headingAtoms(text: string): Atom[] {
  if (text.trim() === '') return [];
  if (escapedLength(text) > LIMITS.header) return textAtoms(text);
  const header: SlackBlock = { type: 'header', text: label(text, LIMITS.header) };
  return [{ blocks: [header], plain: text.trim(), introduces: true }];
}

/** A text as sections. */
export function textAtoms(text: string): Atom[] {
  return splitText(text, BUDGET.piece, escapedLength).map((piece) => ({
    blocks: [{ type: 'section', text: textObject(piece) }],
    plain: piece,
  }));
}

/** A remark as context: smaller and grey. */
export function noteAtoms(text: string): Atom[] {
  return splitText(text, LIMITS.context, escapedLength).map((piece) => ({
    blocks: [{ type: 'context', elements: [textObject(piece)] }],
    plain: piece,
  }));
}
