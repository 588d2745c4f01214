/** Largest request body, bytes. */
export const LARGEST_BODY = 1024 * 1024;

/** Reads a body to its end, but no more than allowed; undefined when it is larger. */
export async function readBytes(request: globalThis.Request): Promise<Uint8Array | undefined> {
  const length = request.headers.get('Content-Length');
  // Nobody sends more than the length that was announced, so it need not be counted.
  if (length !== null && /^\d+$/.test(length))
    return Number(length) > LARGEST_BODY ? undefined : new Uint8Array(await request.arrayBuffer());
  if (!request.body) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body) {
    size += chunk.length;
    if (size > LARGEST_BODY) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/**
 * Reads a payload: JSON for events, a form for commands, JSON in a form's
 * `payload` for everything interactive.
 * @returns undefined when it is none of them.
 */
export function parsePayload(
  bytes: Uint8Array,
  contentType: string,
): Record<string, unknown> | undefined {
  const text = Buffer.from(bytes).toString('utf8');
  if (!contentType.startsWith('application/x-www-form-urlencoded')) return parseObject(text);
  const form = Object.fromEntries(new URLSearchParams(text));
  return form['payload'] === undefined ? form : parseObject(form['payload']);
}

function parseObject(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? { ...value }
      : undefined;
  } catch {
    return undefined;
  }
}
