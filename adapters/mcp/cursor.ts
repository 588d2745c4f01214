import { ErrorCode } from '@modelcontextprotocol/sdk/types.js';
import { ProtocolError } from './protocol-error.ts';

/**
 * Where the page that a cursor names begins; the first page when there is none.
 * @param length of the whole list.
 * @throws ProtocolError when no page of the list begins there.
 */
export function startAt(cursor: string | undefined, length: number): number {
  if (cursor === undefined) return 0;
  const start = /^[1-9]\d*$/.test(cursor) ? Number(cursor) : length;
  if (start < length) return start;
  throw new ProtocolError(
    ErrorCode.InvalidParams,
    'There is no such cursor: put "nextCursor" of the page before, or leave it out.',
  );
}

/**
 * A list that is sent as a whole.
 * @throws ProtocolError when a cursor is given: there is no further page.
 */
export function onlyPage<T>(list: T, cursor: string | undefined): T {
  startAt(cursor, 1);
  return list;
}
