/**
 * Lower case without accents, so that "Cybercriminalité" and "cybercriminalite"
 * are one word. Russian й stays a letter of its own; ё becomes е.
 */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/ё/g, 'е')
    .replace(/œ/g, 'oe')
    .normalize('NFD')
    .replace(/(?<!и)\p{M}|(?<=и)(?!\u0306)\p{M}/gu, '')
    .normalize('NFC');
}
