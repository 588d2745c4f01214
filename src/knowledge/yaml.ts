import { isCollection, isPair, isScalar, LineCounter, type Node, parseDocument } from 'yaml';
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
  const lineAt = (offset: number) => counter.linePos(offset).line + linesBefore;
  for (const error of document.errors)
    problemAt(
      file,
      lineAt(error.pos[0]),
      `not valid YAML: ${error.message}`,
      'Mend the YAML; quote a text that holds ": " or starts with a sign.',
    );
  if (document.errors.length > 0) return undefined;

  const plain: unknown = document.toJS();
  const lineOf = (path: readonly PropertyKey[]) => lineAt(offsetOf(document.contents, path));
  const result = schema.safeParse(plain);
  if (result.success) return { value: result.data, lineOf };
  for (const issue of result.error.issues)
    problemAt(file, lineOf(issue.path), wrongAt(plain, issue), sentence(issue.message));
  return undefined;
}

function offsetOf(root: Node | null, path: readonly PropertyKey[]): number {
  let node: Node | null = root;
  let offset = root?.range?.[0] ?? 0;
  for (const key of path) {
    if (!isCollection(node)) break;
    const item: unknown = node.items.find((entry, index) =>
      isPair(entry) && isScalar(entry.key)
        ? String(entry.key.value) === String(key)
        : index === key,
    );
    if (item === undefined) break;
    const keyNode = isPair(item) && isScalar(item.key) ? item.key : undefined;
    node = (isPair(item) ? item.value : item) as Node | null;
    offset = keyNode?.range?.[0] ?? node?.range?.[0] ?? offset;
  }
  return offset;
}

function wrongAt(plain: unknown, issue: z.core.$ZodIssue): string {
  const name = issue.path.length > 0 ? `"${issue.path.map(String).join('.')}"` : 'the file';
  if (issue.code === 'unrecognized_keys')
    return `${name} has an unknown key ${issue.keys.map((key) => `"${key}"`).join(', ')}`;
  const value = issue.path.reduce<unknown>(
    (at, key) =>
      typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[key] : undefined,
    plain,
  );
  return value === undefined || value === null
    ? `${name} is missing`
    : `${name} is ${JSON.stringify(value).slice(0, 80)}`;
}

const sentence = (text: string) => (/[.!?]$/.test(text) ? text : `${text}.`);
