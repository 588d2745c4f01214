import type { Damage } from '../source.ts';
import { hasUnreadable } from './characters.ts';
import type { Line } from './line.ts';
import { HYPHEN_AT_END, type Vocabulary } from './words.ts';

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
    const next = at === 0 ? line.text : line.text.trimStart();
    if (at === 0) text = next;
    else if (!HYPHEN_AT_END.test(text)) text += `${separator(text, next, line)}${next}`;
    else {
      const mending = mend(text, next);
      const word = `${/\S+$/u.exec(text)?.[0] ?? ''}${/^\S+/u.exec(next)?.[0] ?? ''}`;
      if (mending === 'joined') hyphens += 1;
      text = `${mending === 'joined' ? text.slice(0, -1) : text}${next}`;
      if (mending === 'unsure') damage.push(brokenWord(word, line));
    }
    if (hasUnreadable(line.text)) damage.push(unreadable(line));
  });
  return { text, damage, hyphens };
}

/** Between lines there is a space, except in writing that has none, and after a dash or slash within a word. */
function separator(text: string, next: string, line: Line): string {
  if (line.monospace && line.text.length > 0) return ' ';
  if (WITHOUT_SPACES.test(text.at(-1) ?? '') && WITHOUT_SPACES.test(next[0] ?? '')) return '';
  return /[\p{L}\d][/@]$/u.test(text) &&
    /^[\p{Ll}\d]/u.test(next) &&
    /\S[/@]$/u.test(text) &&
    ADDRESS.test(text)
    ? ''
    : ' ';
}

const WITHOUT_SPACES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}、。，．（）「」『』！？：；・ー]/u;
/** An address that is broken after one of its slashes. */
const ADDRESS = /(?:https?:|www\.)\S*$/u;

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
