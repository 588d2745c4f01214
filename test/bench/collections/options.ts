import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { UsageError } from '../../../src/errors.ts';
import { checkCollection } from './collection.ts';
import { ENGINE_NAMES, type EngineName } from './engines.ts';
import type { Job } from './measurement.ts';

/** What both benchmarks are told. */
export interface CommonOptions {
  /** Folders of collections. */
  readonly folders: readonly string[];
  /** Whether to print one JSON object a line instead of tables. */
  readonly json: boolean;
  /** Questions to sample of each collection; all, when absent. */
  readonly queries?: number;
}

export interface RetrievalOptions extends CommonOptions, Pick<Job, 'typos' | 'distractors'> {
  readonly engines: readonly EngineName[];
}

const COMMON = { json: { type: 'boolean' }, queries: { type: 'string' } } as const;
const RETRIEVAL = {
  ...COMMON,
  engines: { type: 'string' },
  distractors: { type: 'string' },
  count: { type: 'string' },
  typos: { type: 'boolean' },
} as const;

/**
 * Reads the command line of `bench:refusal`.
 * @param from the folder that relative paths start at.
 * @throws UsageError saying what is wrong.
 */
export function readRefusalOptions(args: readonly string[], from: string): CommonOptions {
  const { values, positionals } = parsed(args, COMMON);
  return commonOf(values, positionals, from);
}

/**
 * Reads the command line of `bench:retrieval`.
 * @param from the folder that relative paths start at.
 * @throws UsageError saying what is wrong.
 */
export function readRetrievalOptions(args: readonly string[], from: string): RetrievalOptions {
  const { values, positionals } = parsed(args, RETRIEVAL);
  const { distractors: file, engines, typos = false } = values;
  const count = countOf('--count', values.count);
  if (count !== undefined && file === undefined)
    throw new UsageError('--count is how many of --distractors FILE are added. Give the file too.');
  const distractors = file === undefined ? undefined : resolve(from, file);
  if (distractors !== undefined && !existsSync(distractors))
    throw new UsageError(`There is no file ${distractors}. Give a file of rows, plain or .gz.`);
  return {
    ...commonOf(values, positionals, from),
    engines: enginesIn(engines),
    typos,
    ...(distractors === undefined ? {} : { distractors: { file: distractors, count } }),
  };
}

function parsed<T extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: T,
) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    const [said = ''] = error instanceof Error ? error.message.split(/\. |\n/) : [];
    const names = Object.keys(options).map((name) => `--${name}`);
    throw new UsageError(`${said}. The options are ${names.join(', ')}.`);
  }
}

function commonOf(
  { json = false, queries }: { readonly json?: boolean; readonly queries?: string },
  positionals: readonly string[],
  from: string,
): CommonOptions {
  if (positionals.length === 0)
    throw new UsageError('Give one folder of a collection, or several.');
  const folders = positionals.map((folder) => resolve(from, folder));
  for (const folder of folders) checkCollection(folder);
  const names = folders.map((folder) => basename(folder));
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined)
    throw new UsageError(`Two of the folders are named ${twice}. Give each a name of its own.`);
  return { folders, json, queries: countOf('--queries', queries) };
}

function countOf(option: string, value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const count = Number(value);
  if (Number.isInteger(count) && count > 0) return count;
  throw new UsageError(`${option} is "${value}". Put a whole number above 0.`);
}

function enginesIn(list: string | undefined): readonly EngineName[] {
  if (list === undefined) return ENGINE_NAMES;
  const names = list.split(',').map((name) => name.trim());
  const unknown = names.find((name) => !ENGINE_NAMES.some((known) => known === name));
  if (unknown !== undefined)
    throw new UsageError(`There is no engine "${unknown}". There are ${ENGINE_NAMES.join(', ')}.`);
  return ENGINE_NAMES.filter((name) => names.includes(name));
}
