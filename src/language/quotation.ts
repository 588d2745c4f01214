/** A text between quotation marks, and where it stands, its marks included. */
export interface Quotation {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const MARK = /[“”„«»"]/gu;

/**
 * The first text between quotation marks that is long enough. Marks within it
 * are counted, so that it ends at the mark that closes the outermost; where
 * none does, at the last mark.
 * @param shortest fewest characters; a shorter one is a word in quotation marks.
 */
export function quotationIn(text: string, shortest = 1): Quotation | undefined {
  const open: { readonly mark: string; readonly at: number }[] = [];
  let last: number | undefined;
  for (const { 0: mark, index } of text.matchAll(MARK)) {
    if (opens(text, index, open.at(-1)?.mark)) {
      open.push({ mark, at: index });
      continue;
    }
    const [outermost] = open;
    if (!outermost) continue;
    open.pop();
    last = index;
    const found = between(text, outermost.at, index);
    if (open.length === 0 && found.text.length >= shortest) return found;
  }
  const [outermost] = open;
  if (!outermost || last === undefined || last < outermost.at) return undefined;
  const found = between(text, outermost.at, last);
  return found.text.length >= shortest ? found : undefined;
}

/** Whether a mark opens: by its shape, or by the white space around it where its shape does not tell. */
function opens(text: string, at: number, within: string | undefined): boolean {
  const mark = text.charAt(at);
  if (mark === '„' || mark === '«') return true;
  if (mark === '”' || mark === '»') return false;
  if (mark === '“') return within !== '„';
  return (
    !/[^\s(“„«"]$/u.test(text.slice(0, at)) &&
    (within === undefined || /^\S/u.test(text.slice(at + 1)))
  );
}

/** A text without the quotation marks and white space around it. */
export function unquoted(text: string): string {
  return text.replace(/^[\s"“«„]+|[\s"”»]+$/g, '');
}

function between(text: string, start: number, end: number): Quotation {
  return { text: text.slice(start + 1, end).trim(), start, end: end + 1 };
}
