import { detectLanguage } from '../language/detect.ts';
import { isFunctionWord, isGenericWord } from '../language/function-words.ts';
import { LANGUAGES } from '../language/language.ts';
import { stemOf } from '../retrieval/stem.ts';
import { wordsOf } from '../retrieval/words.ts';

/** Questions that share a term. */
export interface Gap {
  /** The term, as it was written most often; empty for a question that shares none. */
  readonly terms: string;
  /** How often one of them was asked. */
  readonly times: number;
  /** Most asked first. */
  readonly questions: readonly string[];
}

interface Question {
  readonly text: string;
  readonly times: number;
  /** Stems of its telling words, each with the word as it was written. */
  readonly terms: ReadonlyMap<string, string>;
}

/** A word shorter than this tells nothing. */
const SHORTEST = 3;

/**
 * Groups questions by the terms they share: the term of most questions first,
 * then that of most of the others, until no two share one.
 */
export function groupByTerms(
  asked: readonly { readonly text: string; readonly times: number }[],
): Gap[] {
  let left: Question[] = asked.map(({ text, times }) => ({ text, times, terms: termsOf(text) }));
  const gaps: Gap[] = [];
  for (let term = mostShared(left); term !== undefined; term = mostShared(left)) {
    const shared = term;
    const group = left.filter(({ terms }) => terms.has(shared));
    gaps.push(gapOf(writtenMost(group, shared), group));
    left = left.filter(({ terms }) => !terms.has(shared));
  }
  return [...gaps, ...left.map((question) => gapOf('', [question]))].sort(
    (a, b) => b.times - a.times,
  );
}

function gapOf(terms: string, questions: readonly Question[]): Gap {
  return {
    terms,
    times: questions.reduce((sum, { times }) => sum + times, 0),
    questions: questions.toSorted((a, b) => b.times - a.times).map(({ text }) => text),
  };
}

function termsOf(text: string): ReadonlyMap<string, string> {
  const language = detectLanguage(text) ?? 'en';
  const telling = wordsOf(text).filter(
    ({ form }) =>
      form.length >= SHORTEST &&
      !LANGUAGES.some((each) => isFunctionWord(form, each) || isGenericWord(form, each)),
  );
  return new Map(telling.map(({ form }) => [stemOf(form, language), form]));
}

/** The term that most questions share, two at least; of several the first in the alphabet. */
function mostShared(questions: readonly Question[]): string | undefined {
  const times = new Map<string, number>();
  for (const { terms } of questions)
    for (const term of terms.keys()) times.set(term, (times.get(term) ?? 0) + 1);
  const [best] = [...times]
    .filter(([, count]) => count > 1)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return best?.[0];
}

function writtenMost(questions: readonly Question[], term: string): string {
  const times = new Map<string, number>();
  for (const { terms } of questions) {
    const word = terms.get(term) ?? '';
    times.set(word, (times.get(word) ?? 0) + 1);
  }
  return [...times].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
}
