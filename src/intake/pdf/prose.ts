import { hasUnreadable } from '../characters.ts';
import type { Damage } from '../source.ts';
import type { Line } from './line.ts';
import { BROKEN } from './table.ts';
import { HYPHEN_AT_END, type Mending, type Vocabulary } from './words.ts';

/** Lines as one text, with what was suspicious in putting them together. */
export interface Prose {
  readonly text: string;
  readonly damage: readonly Damage[];
  /** Hyphens that were left out. */
  readonly hyphens: number;
}

/** Joins the lines of a paragraph; words broken at the end of a line are put together. */
export function proseOf(lines: readonly Line[], { mend }: Vocabulary): Prose {
  const damage: Damage[] = [];
  let text = '';
  let hyphens = 0;
  lines.forEach((line, at) => {
    if (hasUnreadable(line.text)) damage.push(unreadable(line));
    if (at === 0 || !HYPHEN_AT_END.test(text) || ADDRESS.test(text)) {
      text += `${at === 0 ? '' : separator(text, line.text)}${line.text}`;
      return;
    }
    const mending = mend(text, line.text);
    const word = `${/\S+$/u.exec(text)?.[0] ?? ''}${/^\S+/u.exec(line.text)?.[0] ?? ''}`;
    if (mending === 'unsure') damage.push(brokenWord(word, line));
    if (mending === 'joined') hyphens += 1;
    text = spelt(text, line.text, mending);
  });
  return { text, damage, hyphens };
}

function spelt(head: string, tail: string, mending: Mending): string {
  if (mending === 'joined') return head.slice(0, -1) + tail;
  return mending === 'two-words' ? `${head} ${tail}` : head + tail;
}

/** The text of a cell with its broken words mended. */
export function cellProse(cell: string, { mend }: Vocabulary): string {
  const [first = '', ...others] = cell.split(BROKEN);
  return others.reduce((text, next) => spelt(text, next, mend(text, next)), first);
}

/** Between lines there is a space, except in writing that has none, and within an address. */
function separator(text: string, next: string): string {
  if (WITHOUT_SPACES.test(text.at(-1) ?? '') && WITHOUT_SPACES.test(next[0] ?? '')) return '';
  return ADDRESS.test(text) && /^[\p{Ll}\d/#?&=]/u.test(next) ? '' : ' ';
}

const WITHOUT_SPACES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}、。，．（）「」『』！？：；・ー]/u;
/** An address that is broken after one of its signs. */
const ADDRESS = /(?:https?:|www\.)\S*[-/._=&?#@]$/u;

const brokenWord = (excerpt: string, { page }: Line): Damage => ({
  kind: 'broken-word',
  excerpt,
  done: 'The word is broken at the end of a line. The hyphen was left; take it out if the word has none.',
  page,
});

const unreadable = ({ text, page }: Line): Damage => ({
  kind: 'unreadable-characters',
  excerpt: text,
  done: 'The file does not say which letters these are. They were left; write them by hand.',
  page,
});
