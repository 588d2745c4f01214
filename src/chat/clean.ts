/** More than any platform lets a person write in one message. */
export const LONGEST_TEXT = 4000;

/**
 * The text a person meant: well-formed Unicode, no control or direction
 * characters, white space collapsed, at most {@link LONGEST_TEXT} characters.
 */
export function cleanText(text: string): string {
  return text
    .slice(0, LONGEST_TEXT)
    .toWellFormed()
    .replace(/[\p{Cf}\p{Co}\uFFFD]/gu, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
}
