import type { Document } from '../../src/knowledge/document.ts';
import { type Piece, printOf } from './print.ts';

/** How documents and their source compare. */
interface Comparison {
  /** What stands in one and not in the other, in words; empty when the documents are faithful. */
  readonly differences: readonly string[];
  /** The number or bullet printed before each paragraph that has one. */
  readonly markers: ReadonlyMap<string, string>;
}

/** The number or bullet that may stand before a paragraph; the loader cuts it from the text. */
const MARKER = /^\s*(\d+\.|-)\s+$/;

/**
 * Strikes everything the documents hold out of their source, piece after
 * piece in the order of print, mends undone. No place is struck twice: the
 * search for a piece starts where the last one ended.
 * @param source the text as given.
 * @param documents all documents made from it, in the order of print.
 */
export function compareWithSource(source: string, documents: readonly Document[]): Comparison {
  const { pieces, problems } = printOf(documents);
  const differences = [...problems];
  const markers = new Map<string, string>();
  let struck = 0;
  const strike = (end: number, next: string, of?: string) => {
    const left = source.slice(struck, end);
    const marker = MARKER.exec(left)?.[1];
    if (left.trim() === '') return;
    if (marker !== undefined && of !== undefined) markers.set(of, marker);
    else differences.push(`left out before ${next}: "${left.trim()}"`);
  };
  for (const piece of pieces) {
    const found = find(source, piece.words, struck);
    if (!found) {
      differences.push(`${nameOf(piece)} is not in print here: "${piece.words}"`);
      continue;
    }
    strike(found.start, nameOf(piece), piece.of);
    struck = found.end;
  }
  strike(source.length, 'the end');
  return { differences, markers };
}

const nameOf = ({ of, words }: Piece) => of ?? `"${words}"`;

/** Finds words exactly as they are, but that a line break stands for any number of them. */
function find(source: string, words: string, from: number) {
  const exact = words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\n+/g, '\\n\\s*');
  const pattern = new RegExp(exact, 'gu');
  pattern.lastIndex = from;
  const match = pattern.exec(source);
  return match ? { start: match.index, end: match.index + match[0].length } : undefined;
}
