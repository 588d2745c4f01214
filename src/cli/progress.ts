import type { WriteStream } from 'node:tty';

/** Work that takes less is not spoken of. */
const SPEAK_AFTER = 1000;
/** Between two lines where none can be drawn anew. */
const LINE_EVERY = 5000;

/** Says how far a long piece of work is. */
export interface Progress {
  readonly at: (share: number) => void;
  readonly end: () => void;
}

/**
 * Shows progress on a terminal as one moving line, elsewhere as a line now and
 * then; nothing within the first second.
 * @param now milliseconds.
 */
export function showProgress(
  what: string,
  output: Pick<WriteStream, 'write' | 'isTTY'>,
  now: () => number,
): Progress {
  const start = now();
  let last = Number.NEGATIVE_INFINITY;
  let drawn = false;
  return {
    at(share) {
      const time = now();
      if (time - start < SPEAK_AFTER || time - last < (output.isTTY ? 100 : LINE_EVERY)) return;
      last = time;
      drawn = true;
      const text = `Reading ${what}: ${Math.min(99, Math.round(share * 100))} %`;
      output.write(output.isTTY ? `\r\u001B[K${text}` : `${text}\n`);
    },
    end() {
      if (drawn && output.isTTY) output.write('\r\u001B[K');
    },
  };
}
