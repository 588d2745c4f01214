import { type Drawn, type Font, widthOf } from './pdf.ts';

/** A column of a page, in points. */
export interface Column {
  readonly page: number;
  readonly x: number;
  readonly width: number;
  /** Baselines of its first and last line. */
  readonly top: number;
  readonly bottom: number;
}

/** A paragraph to be set. */
export interface Setting {
  readonly text: string;
  readonly font?: Font;
  readonly size?: number;
  /** Printed before it, in the margin that `indent` leaves. */
  readonly marker?: string;
  /** How far it is set in. */
  readonly indent?: number;
  /** How far its first line is set in further. */
  readonly firstIndent?: number;
  /** Room above it, in lines. */
  readonly above?: number;
}

/** Distance of lines, in parts of the size. */
const LEADING = 1.2;
const MARKER_ROOM = 18;

/** Sets paragraphs line by line into columns, one column after another. */
export function typeset(settings: readonly Setting[], columns: readonly Column[]): Drawn[][] {
  const pages: Drawn[][] = [];
  let [at, y] = [0, columns[0]?.top ?? 0];
  const place = (lines: (x: number, y: number) => Drawn[], step: number) => {
    if (y > (columns[at]?.bottom ?? 0)) {
      at += 1;
      y = columns[at]?.top ?? 0;
    }
    const column = columns[at];
    if (!column) throw new Error('The columns are full.');
    while (pages.length <= column.page) pages.push([]);
    pages[column.page]?.push(...lines(column.x, y));
    y += step;
  };
  for (const {
    text,
    font,
    size = 10,
    marker,
    indent = 0,
    firstIndent = 0,
    above = 0,
  } of settings) {
    if (y > (columns[at]?.top ?? 0)) y += above * LEADING * size;
    const width = (columns[at]?.width ?? 0) - indent;
    linesOf(text, width, size, firstIndent).forEach((line, number) => {
      const x = indent + (number === 0 ? firstIndent : 0);
      const look = { size, ...(font && { font }) };
      place((left, baseline) => {
        const drawn: Drawn[] = [{ text: line, x: left + x, y: baseline, ...look }];
        if (marker && number === 0)
          drawn.unshift({ text: marker, x: left + x - MARKER_ROOM, y: baseline, ...look });
        return drawn;
      }, LEADING * size);
    });
  }
  return pages;
}

/** Breaks a text at spaces, and after a soft hyphen, which is then printed. */
function linesOf(text: string, width: number, size: number, firstIndent: number): string[] {
  const lines: string[] = [];
  let line = '';
  const room = () => width - (lines.length === 0 ? firstIndent : 0);
  for (const word of text.split(' ')) {
    let rest = word;
    for (const head of heads(word)) {
      if (!line || widthOf(`${line} ${shown(rest)}`, size) <= room()) break;
      const broken = `${line} ${shown(head)}${head.endsWith('-') ? '' : '-'}`;
      if (widthOf(broken, size) > room()) continue;
      lines.push(broken);
      line = '';
      rest = word.slice(head.length + 1);
    }
    if (line && widthOf(`${line} ${shown(rest)}`, size) > room()) {
      lines.push(line);
      line = '';
    }
    line = line ? `${line} ${shown(rest)}` : shown(rest);
  }
  return [...lines, line];
}

const shown = (word: string): string => word.replaceAll('\u00AD', '');

/** The parts of a word up to each of its soft hyphens, longest first. */
const heads = (word: string): string[] =>
  [...word.matchAll(/\u00AD/gu)].map(({ index }) => word.slice(0, index)).reverse();
