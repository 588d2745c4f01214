import {
  type Document,
  isCollection,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  visit,
} from 'yaml';
import type { z } from 'zod';
import { problemAt, type SourceFile } from './source.ts';

/** A validated YAML text, and on which line of the file each part of it stands. */
export interface YamlContent<T> {
  readonly value: T;
  /** Line of the file, from 1; a path that is not there gives its nearest ancestor's. */
  lineOf(path: readonly PropertyKey[]): number;
}

/**
 * Parses and validates YAML. A schema's own error texts say what to write;
 * what is wrong is worked out from the value at that place.
 * @param linesBefore lines of the file above the YAML text.
 * @returns undefined when there are problems; they are noted in the file.
 */
export function readYaml<T>(
  file: SourceFile,
  text: string,
  schema: z.ZodType<T>,
  linesBefore = 0,
): YamlContent<T> | undefined {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  const before = file.problems.length;
  const lineAt = (offset: number) => counter.linePos(offset).line + linesBefore;
  for (const { at, message } of faultsOf(document))
    problemAt(
      file,
      lineAt(at),
      `not valid YAML: ${message}`,
      'Mend the YAML; quote a text that holds ": " or starts with a sign.',
    );
  if (file.problems.length > before) return undefined;

  const plain: unknown = document.toJS();
  const lineOf = (path: readonly PropertyKey[]) => lineAt(offsetOf(document.contents, path));
  const result = schema.safeParse(plain);
  if (result.success) return { value: result.data, lineOf };
  for (const issue of result.error.issues)
    for (const { path, wrong } of faultsIn(plain, issue))
      problemAt(file, lineOf(path), wrong, sentence(issue.message));
  return undefined;
}

/** Faults of the YAML itself, and aliases: no knowledge file needs them, and "*text" is one by accident. */
function faultsOf(document: Document): { at: number; message: string }[] {
  const faults = [...document.errors, ...document.warnings].map(({ pos, message }) => ({
    at: pos[0],
    message,
  }));
  visit(document, {
    Alias: (_, { range, source }) => {
      faults.push({ at: range?.[0] ?? 0, message: `a text cannot start with * ("*${source}")` });
    },
  });
  return faults;
}

function offsetOf(root: Node | null, path: readonly PropertyKey[]): number {
  let node: Node | null = root;
  let offset = root?.range?.[0] ?? 0;
  for (const key of path) {
    if (!isCollection(node)) break;
    const item: unknown = isSeq(node)
      ? node.items[Number(key)]
      : node.items.find(
          (entry) =>
            isPair(entry) && isScalar(entry.key) && String(entry.key.value) === String(key),
        );
    if (item === undefined) break;
    const keyNode = isPair(item) && isScalar(item.key) ? item.key : undefined;
    node = (isPair(item) ? item.value : item) as Node | null;
    offset = keyNode?.range?.[0] ?? node?.range?.[0] ?? offset;
  }
  return offset;
}

/** What is wrong where; several keys that are unknown are several faults. */
function faultsIn(
  plain: unknown,
  issue: z.core.$ZodIssue,
): { path: readonly PropertyKey[]; wrong: string }[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      path: [...issue.path, key],
      wrong: `the key ${nameOf([...issue.path, key])} is unknown`,
    }));
  const value = valueAt(plain, issue.path);
  const isMissing = value === undefined || value === null;
  const shown = isMissing ? 'missing' : JSON.stringify(value).slice(0, 80);
  return [{ path: issue.path, wrong: `${nameOf(issue.path)} is ${shown}` }];
}

const nameOf = (path: readonly PropertyKey[]) =>
  path.length === 0 ? 'what should stand here' : `"${path.map(String).join('.')}"`;

const valueAt = (plain: unknown, path: readonly PropertyKey[]) =>
  path.reduce<unknown>(
    (at, key) =>
      typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[key] : undefined,
    plain,
  );

const sentence = (text: string) => (/[.!?]$/.test(text) ? text : `${text}.`);
