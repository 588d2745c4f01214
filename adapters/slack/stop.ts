import { fold } from '../../src/language/fold.ts';
import type { Language } from '../../src/language/language.ts';

/** Words that, alone in a message, end the following of a thread; folded. */
const STOP: Readonly<Record<Language, readonly string[]>> = {
  en: ['stop'],
  fr: ['arrete', 'arretez', 'arreter', 'stoppe'],
  es: ['para', 'pare', 'parar', 'basta', 'detente', 'alto'],
  ru: ['стоп', 'хватит', 'остановись', 'остановитесь', 'прекрати', 'прекратите'],
};

/** The language in which a text says no more than "stop"; undefined for any other text. */
export function saysStop(text: string): Language | undefined {
  const word = fold(text)
    .replace(/[\s.!…]+$/g, '')
    .trim();
  return Object.entries(STOP)
    .map(([language, words]) => ({ language: language as Language, words }))
    .find(({ words }) => words.includes(word))?.language;
}
