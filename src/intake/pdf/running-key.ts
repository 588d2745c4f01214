import { romanValue } from './marker.ts';

/** A number of a header, Arabic or Roman. */
const NUMBER = /\d+|\b[ivxlcdm]+\b/giu;
/** Rows with more numbers are no headers. */
const MOST = 4;

/**
 * The words of a row in the forms in which another page may repeat them: as
 * they are, and with any of the numbers as its distance from the page. So
 * “Page 3 of 10” is repeated by “Page 4 of 10”, but “Article 3” by “Article 4”
 * only where the articles go with the pages.
 */
export function runningKeys(text: string, page: number): string[] {
  const words = text.toLowerCase().replace(/\s+/gu, ' ');
  const numbers = [...words.matchAll(NUMBER)].slice(0, MOST);
  const keys: string[] = [];
  for (let choice = 0; choice < 1 << numbers.length; choice += 1) {
    let at = -1;
    keys.push(
      words.replace(NUMBER, (number) => {
        at += 1;
        return at < MOST && choice & (1 << at) ? `#${amount(number) - page}` : number;
      }),
    );
  }
  return keys;
}

const amount = (number: string): number =>
  /\d/u.test(number) ? Number(number) : romanValue(number);
