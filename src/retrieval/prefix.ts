/** Letters of a prefix term: what derived words of one family mostly share. */
const PREFIX_LETTERS = 5;

/** The term of a word's beginning, or undefined for a word that is too short or has a digit. */
export function prefixTerm(form: string, language: string): string | undefined {
  if (form.length <= PREFIX_LETTERS || /\d/.test(form)) return undefined;
  return `${language}:${form.slice(0, PREFIX_LETTERS)}*`;
}
