import fc from 'fast-check';

/** Something that takes in what others wrote, and what may not happen there. */
export interface Target {
  readonly name: string;
  /** Its part of all runs. */
  readonly share: number;
  /** Tries so many inputs. @returns what went wrong, with the smallest input that does it. */
  try(runs: number, seed: number): Promise<string | undefined>;
}

/**
 * Makes a target of what generates inputs and what takes them.
 * @param take throws where the input is not taken as it must be.
 */
export function target<T>(
  name: string,
  share: number,
  inputs: fc.Arbitrary<T>,
  take: (input: T) => unknown,
): Target {
  return {
    name,
    share,
    async try(runs, seed) {
      const property = fc.asyncProperty(inputs, async (input) => void (await take(input)));
      const found = await fc.check(property, { numRuns: runs, seed });
      if (!found.failed) return undefined;
      return `${found.errorInstance}\n${await fc.asyncDefaultReportMessage(found)}`;
    },
  };
}

/** @throws when something is there that must not be. */
export function expectNone(what: string, found: readonly unknown[]): void {
  if (found.length > 0) throw new Error(`${what}: ${JSON.stringify(found.slice(0, 3))}`);
}
