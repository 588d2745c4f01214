const LINE_FEED = 0x0a;

/** A line, or one that was longer than allowed and was let go by. */
export type Line = { readonly text: string } | { readonly tooLong: true };

export interface LineCutter {
  /** The lines that a chunk completes. */
  cut(chunk: Buffer): Line[];
  /** What stands after the last line end when the input is over: nothing, or a last line. */
  rest(): Line[];
}

/**
 * Cuts chunks of bytes into lines, ended by LF or CRLF.
 * @param longest bytes; of a longer line nothing is kept.
 */
export function lineCutter(longest: number): LineCutter {
  let kept: Buffer[] = [];
  let size = 0;
  const keep = (part: Buffer) => {
    size += part.length;
    if (size <= longest) kept.push(part);
    else kept = [];
  };
  const finish = (): Line => {
    const line: Line =
      size > longest
        ? { tooLong: true }
        : { text: Buffer.concat(kept).toString('utf8').replace(/\r$/, '') };
    kept = [];
    size = 0;
    return line;
  };
  return {
    cut(chunk) {
      const lines: Line[] = [];
      let start = 0;
      for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, start)) {
        keep(chunk.subarray(start, end));
        lines.push(finish());
        start = end + 1;
      }
      keep(chunk.subarray(start));
      return lines;
    },
    rest: () => (size > 0 ? [finish()] : []),
  };
}
