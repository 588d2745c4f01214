const LETTERS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    Array.from('абвгдезийклмнопрстуфхыэ').map((letter, index) => [
      letter,
      'abvgdezijklmnoprstufhye'.charAt(index),
    ]),
  ),
  ...{ ё: 'e', ж: 'zh', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'sch', ъ: '', ь: '', ю: 'yu', я: 'ya' },
  ...{ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ł: 'l', ı: 'i', þ: 'th', ð: 'd' },
};

/**
 * A text as a part of an id or a file name: lower-case Latin letters, digits
 * and hyphens, at most so many characters, cut between words.
 */
export function slugOf(text: string, longest = 32): string {
  const words = Array.from(text.toLowerCase(), (letter) => LETTERS[letter] ?? letter)
    .join('')
    .normalize('NFD')
    .replace(/['’\p{M}]/gu, '')
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  const [first = '', ...others] = words;
  return others.reduce(
    (slug, word) => {
      const longer = `${slug}-${word}`;
      return longer.length <= longest ? longer : slug;
    },
    first.slice(0, longest),
  );
}
