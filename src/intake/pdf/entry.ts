/** A line of a table of contents. */
export interface Entry {
  readonly title: string;
  /** As printed: `7`, `xiv`. */
  readonly page: string;
  /** The dots between them. */
  readonly dots: string;
}

/** `1.2 Scope . . . . . . . 7` */
const DOTTED = /^(?<title>.*?\S)\s*(?<dots>(?:[.·…]\s?){4,})\s*(?<page>\d{1,4}|[ivxlc]{1,7})$/su;
/** An entry of the first level is often printed without dots: `1 Introduction 7`. */
const PLAIN = /^(?<title>.*\p{L}.*) (?<page>\d{1,4}|[ivxlc]{1,7})$/su;
/** Longer than this a line is no entry. */
const LONGEST = 400;

/** Reads an entry with dots up to its page. */
export const entryOf = (text: string): Entry | undefined => read(text, DOTTED);

/** Reads what is an entry where it stands among others. */
export const plainEntryOf = (text: string): Entry | undefined => read(text, PLAIN);

export const isEntry = (text: string): boolean => entryOf(text) !== undefined;

function read(text: string, form: RegExp): Entry | undefined {
  const found = text.length <= LONGEST ? form.exec(text)?.groups : undefined;
  const { title = '', page = '', dots = '' } = found ?? {};
  return found && { title, page, dots };
}
