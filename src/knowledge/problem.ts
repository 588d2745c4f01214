import { ExpectedError } from '../errors.ts';

/** What is wrong at a place of a knowledge file, and what to write instead. */
export interface Problem {
  /** Name of the file; the path of the folder when the problem is the folder's. */
  readonly file: string;
  /** From 1; absent when the problem is the folder's. */
  readonly line?: number;
  readonly wrong: string;
  readonly write: string;
}

/** Thrown when the knowledge folder cannot be used; carries every problem found, not just the first. */
export class KnowledgeError extends ExpectedError {
  override name = 'KnowledgeError';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(
      `The knowledge folder has ${problems.length === 1 ? 'a problem' : `${problems.length} problems`}:\n${problems.map(problemLine).join('\n')}`,
    );
    this.problems = problems;
  }
}

/** `octopus-2016.md:12: "date" is missing. Write …` */
export function problemLine({ file, line, wrong, write }: Problem): string {
  return `${line === undefined ? file : `${file}:${line}`}: ${wrong}. ${write}`;
}
