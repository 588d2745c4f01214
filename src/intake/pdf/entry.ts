/** A line of a table of contents. */
export interface Entry {
  readonly title: string;
  /** As printed: `7`, `xiv`. */
  readonly page: string;
}

/** `1.2 Scope . . . . . . . 7` */
const DOTTED = /^(.*?\S)\s*(?:[.·…]\s?){4,}\s*(\d{1,4}|[ivxlc]{1,7})$/su;
/** An entry of the first level is often printed without dots: `1 Introduction 7`. */
const PLAIN = /^(.*\p{L}.*) (\d{1,4}|[ivxlc]{1,7})$/su;
/** Longer than this a line is no entry. */
const LONGEST = 400;

/** Reads an entry with dots up to its page. */
export const entryOf = (text: string): Entry | undefined => read(text, DOTTED);

/** Reads what is an entry where it stands among others. */
export const plainEntryOf = (text: string): Entry | undefined => read(text, PLAIN);

export const isEntry = (text: string): boolean => entryOf(text) !== undefined;

function read(text: string, form: RegExp): Entry | undefined {
  const found = text.length <= LONGEST ? form.exec(text) : null;
  return found ? { title: found[1] ?? '', page: found[2] ?? '' } : undefined;
}
