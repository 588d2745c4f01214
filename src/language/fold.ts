const ASCII = /^\p{ASCII}*$/u;
/**
 * Marks that only colour a letter: accents, Hebrew points, Arabic vowels. In
 * other scripts, such as Devanagari and Thai, marks are letters of their own.
 */
const ACCENTS =
  /[\u0300-\u0305\u0307-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670]|(?<!и)\u0306/g;

/**
 * Lower case without accents, so that "Cybercriminalité" and "cybercriminalite"
 * are one word. Russian й stays a letter of its own; ё becomes е.
 */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (ASCII.test(lower)) return lower;
  return lower
    .replace(/ё/g, 'е')
    .replace(/œ/g, 'oe')
    .normalize('NFD')
    .replace(ACCENTS, '')
    .normalize('NFC');
}
