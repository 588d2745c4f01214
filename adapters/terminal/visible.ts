/** Characters that a terminal obeys instead of showing; line breaks are kept. */
const OBEYED = /(?!\n)[\p{Cc}\p{Bidi_Control}]/gu;

/** A text without what would move the cursor, change colours or turn the direction of writing. */
export function visible(text: string): string {
  return text.toWellFormed().replace(OBEYED, '');
}
