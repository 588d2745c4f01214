import type { types } from '@slack/bolt';
import { plainText } from '../../../src/chat/plain.ts';
import type { Change } from '../../../src/chat/reply.ts';
import type { Language } from '../../../src/language/language.ts';
import { MARKED } from '../texts.ts';
import { literal, literalLength } from './escape.ts';
import { LIMITS } from './limits.ts';
import type { Atom } from './message.ts';
import { splitText } from './split.ts';
import { noteAtoms } from './text.ts';

const STYLES = { same: {}, added: { bold: true }, missing: { strike: true } } as const;

/** A checked quotation in one run of text: what was added is bold, what is missing is struck through. */
export function changesAtoms(changes: readonly Change[], language: Language): Atom[] {
  const runs: Change[][] = [];
  let length = 0;
  for (const change of changes.flatMap(inPieces)) {
    const size = literalLength(change.text);
    const open = runs.at(-1);
    if (open && length + size <= LIMITS.richText) open.push(change);
    else runs.push([change]);
    length = runs.at(-1) === open ? length + size : size;
  }
  const shown = runs.filter((run) => run.some(({ text }) => text.trim() !== ''));
  return [...shown.map(runAtom), ...legend(shown.flat(), language)];
}

/** What the marks mean; the fallback's own marks need none. */
function legend(changes: readonly Change[], language: Language): Atom[] {
  const text = (['added', 'missing'] as const)
    .filter((mark) => changes.some(({ kind }) => kind === mark))
    .map((mark) => MARKED[mark][language])
    .join(' · ');
  return noteAtoms(text).map((atom) => ({ ...atom, plain: '' }));
}

function inPieces({ kind, text }: Change): Change[] {
  if (text === '') return [];
  if (literalLength(text) <= LIMITS.richText) return [{ kind, text }];
  return splitText(text, LIMITS.richText, literalLength).map((piece) => ({ kind, text: piece }));
}

/** Words in the style of their kind; the space after them is in none. */
function inStyle({ kind, text }: Change): types.RichTextText[] {
  const end = kind === 'same' ? text.length : text.trimEnd().length;
  const styled = { type: 'text', text: literal(text.slice(0, end)), style: STYLES[kind] } as const;
  const space = { type: 'text', text: literal(text.slice(end)) } as const;
  return [styled, space].filter((element) => element.text !== '');
}

function runAtom(run: readonly Change[]): Atom {
  const elements = run.flatMap(inStyle);
  return {
    blocks: [{ type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] }],
    plain: plainText({ blocks: [{ kind: 'changes', changes: run }] }),
  };
}
