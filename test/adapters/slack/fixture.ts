import { readFileSync } from 'node:fs';

export type Payload = Readonly<Record<string, unknown>>;

/** A payload as Slack sends it, with parts replaced: `{ 'event.text': '…' }`. */
export function fixture(name: string, changes: Readonly<Record<string, unknown>> = {}): Payload {
  const url = new URL(`../../fixtures/slack/${name}.json`, import.meta.url);
  const payload: Payload = JSON.parse(readFileSync(url, 'utf8'));
  return Object.entries(changes).reduce(
    (changed, [path, value]) => replaced(changed, path.split('.'), value),
    payload,
  );
}

function replaced(
  object: Payload,
  [key = '', ...rest]: readonly string[],
  value: unknown,
): Payload {
  const inner = object[key];
  if (rest.length === 0) return { ...object, [key]: value };
  if (Array.isArray(inner)) {
    const [index = '0', ...deeper] = rest;
    const items: unknown[] = [...inner];
    const item = items[Number(index)];
    items[Number(index)] = replaced(isPayload(item) ? item : {}, deeper, value);
    return { ...object, [key]: items };
  }
  return { ...object, [key]: replaced(isPayload(inner) ? inner : {}, rest, value) };
}

const isPayload = (value: unknown): value is Payload => typeof value === 'object' && value !== null;
