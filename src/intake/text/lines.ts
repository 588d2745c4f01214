/** A line of a text file. */
export interface Line {
  /** Without white space at its end; empty for a blank line. */
  readonly text: string;
  /** Whether tabs divide it into cells. */
  readonly isTabbed: boolean;
  /** Columns it is set in. */
  readonly indent: number;
  /** From 1. */
  readonly number: number;
  /** From 1; absent where the text has no page breaks. */
  readonly page?: number;
}

const TAB = 8;

/** The lines of a text; a form feed starts a page. */
export function linesOf(text: string): Line[] {
  const pages = text.split('\f');
  const isPaged = pages.length > 1 && pages.slice(1).some((page) => page.trim() !== '');
  const lines: Line[] = [];
  let number = 1;
  pages.forEach((page, index) => {
    const own = page.split('\n');
    own.forEach((raw, at) => {
      const line = {
        text: raw.trimEnd(),
        isTabbed: /\S\s*\t/.test(raw),
        indent: indentOf(raw),
        number,
      };
      lines.push(isPaged ? { ...line, page: index + 1 } : line);
      // A form feed ends no line of the file.
      if (at < own.length - 1) number += 1;
    });
  });
  return lines;
}

function indentOf(raw: string): number {
  const [space = ''] = /^[ \t\u00A0]*/.exec(raw) ?? [];
  return Array.from(space).reduce(
    (columns, character) => (character === '\t' ? columns + TAB - (columns % TAB) : columns + 1),
    0,
  );
}
