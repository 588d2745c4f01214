import { ExpectedError, UsageError } from '../../../src/errors.ts';

/** Exit codes as of `octopus`. */
const EXIT = { fault: 1, usage: 2 } as const;

/** What a benchmark started by npm gets from outside. */
export interface Surroundings {
  readonly args: readonly string[];
  /** Folder that relative paths start at: where npm was called, for npm itself goes to the project's. */
  readonly from: string;
}

/** Runs a benchmark from the command line: prints what a person can mend as one line. */
export async function runCommand(work: (given: Surroundings) => Promise<void>): Promise<void> {
  try {
    await work({
      args: process.argv.slice(2),
      from: process.env['INIT_CWD'] ?? process.cwd(),
    });
  } catch (error) {
    if (!(error instanceof ExpectedError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = error instanceof UsageError ? EXIT.usage : EXIT.fault;
  }
}
