import type { Document } from './document.ts';
import type { Problem } from './problem.ts';

/** A knowledge file as read, and the problems found in it so far. */
export interface SourceFile {
  /** Name without folder. */
  readonly name: string;
  readonly text: string;
  readonly problems: Problem[];
}

/** A document and where it was read. */
export interface Reading {
  readonly file: SourceFile;
  readonly document: Document;
  /** The line of the file on which each paragraph starts, from 1. */
  readonly lines: readonly number[];
}

/** Notes a problem at a line (from 1) of a file. */
export function problemAt(file: SourceFile, line: number, wrong: string, write: string): void {
  file.problems.push({ file: file.name, line, wrong, write });
}
