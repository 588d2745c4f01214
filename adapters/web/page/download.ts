import type { ReplyFile } from '../../../src/chat/reply.ts';

/** Time a browser needs at most to take up a download, milliseconds. */
const TAKEN_UP_MS = 60_000;

/** Hands a file to the browser to save. */
export function download({ name, mediaType, content }: ReplyFile): void {
  const address = URL.createObjectURL(new Blob([content], { type: mediaType }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), TAKEN_UP_MS);
}
