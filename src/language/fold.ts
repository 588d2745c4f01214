const ASCII = /^\p{ASCII}*$/u;

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
    .replace(/(?<!и)\p{M}|(?<=и)(?!\u0306)\p{M}/gu, '')
    .normalize('NFC');
}
