/** A typographic variant of the same character is no difference; nor is white space. */
export const LOOSE: readonly (readonly [RegExp, string])[] = [
  [/[’‘ʼ']/g, "[’‘ʼ']"],
  [/[“”„«»"]/g, '[“”„«»"]'],
  [/[–—‐‑-]/g, '[–—‐‑-]'],
  [/\s+/g, '\\s+'],
];

/** Without what is no difference: white space, and which typographic variant of a character it is. */
export const plain = (token: string) =>
  LOOSE.reduce(
    (text, [from], index) => text.replace(from, String.fromCharCode(index)),
    token.trim(),
  );
