import { UsageError } from '../errors.ts';
import { CAPS, type Caps } from '../intake/apart.ts';
import type { Told } from '../intake/draft/head.ts';

/** The options of `octopus add`. */
export interface AddFlags {
  readonly dryRun?: true;
  readonly replace?: true;
  readonly to?: string;
  readonly title?: string;
  readonly name?: string;
  readonly short?: string;
  readonly date?: string;
  readonly language?: string;
  readonly timezone?: string;
  readonly timeout?: string;
  readonly memory?: string;
}

/**
 * What the person says of the document.
 * @throws UsageError for what cannot be used.
 */
export function toldBy(paths: readonly string[], flags: AddFlags): Told {
  const { title, name, short, date, language, timezone } = flags;
  const single = Object.entries({ title, name, short, date }).find(
    ([, value]) => value !== undefined,
  );
  if (paths.length > 1 && single)
    throw new UsageError(`--${single[0]} is for one file: add the others one by one.`);
  if (name !== undefined && !/^[a-z0-9]+(?:[-.][a-z0-9]+)*$/.test(name))
    throw new UsageError(
      `--name is "${name}". Put lower-case letters, digits and hyphens, such as octopus-2018.`,
    );
  if (date !== undefined && !isDay(date))
    throw new UsageError(`--date is "${date}". Put the day as YYYY-MM-DD, such as 2018-07-13.`);
  if (language !== undefined && !/^[a-z]{2}$/.test(language))
    throw new UsageError(`--language is "${language}". Put the code of two letters, such as en.`);
  return { title, name, short, date, language, timezone };
}

function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return (
    /^(?:19|20|21)\d\d-\d\d-\d\d$/.test(text) &&
    !Number.isNaN(date.getTime()) &&
    date.toISOString().startsWith(text)
  );
}

/** What reading one file may cost. @throws UsageError for what is no number. */
export function capsOf({ timeout, memory }: AddFlags): Caps {
  const read = (name: string, value: string | undefined, usual: number) => {
    const number = value === undefined ? usual : Number(value);
    if (!Number.isInteger(number) || number < 1 || number > 1_000_000)
      throw new UsageError(`--${name} is "${value}". Put a whole number, such as ${usual}.`);
    return number;
  };
  return {
    seconds: read('timeout', timeout, CAPS.seconds),
    megabytes: read('memory', memory, CAPS.megabytes),
  };
}
