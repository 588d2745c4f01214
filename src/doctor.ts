/** What a check found. */
export interface Finding {
  readonly state: 'well' | 'warning' | 'broken';
  /** What it is, and what to do when it is not well. */
  readonly text: string;
}

/** One thing that can be wrong with how the bot is set up. */
export interface Check {
  /** `Slack: bot token` */
  readonly name: string;
  /** Never rejects for what it looks for: a fault is a finding. */
  run(): Promise<readonly Finding[]>;
}

const MARKS = { well: '✓', warning: '!', broken: '✗' } as const;

/**
 * Runs checks one after the other and writes a line for each finding.
 * @returns whether nothing is broken.
 */
export async function examine(
  checks: readonly Check[],
  write: (line: string) => void,
): Promise<boolean> {
  let isWell = true;
  for (const { name, run } of checks)
    for (const { state, text } of await found(run)) {
      write(`${MARKS[state]} ${name}: ${text}`);
      isWell &&= state !== 'broken';
    }
  return isWell;
}

async function found(run: Check['run']): Promise<readonly Finding[]> {
  try {
    return await run();
  } catch (error) {
    return [{ state: 'broken', text: error instanceof Error ? error.message : String(error) }];
  }
}
