import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { z } from 'zod';
import { linesOf } from '../../../adapters/terminal/lines.ts';
import { ExpectedError } from '../../../src/errors.ts';

/**
 * The JSON objects of a file with one a line, read as a stream; a file that
 * ends in `.gz` is unpacked. Only LF ends a line: texts hold other characters
 * that end one elsewhere, such as U+2028.
 * @throws ExpectedError naming file and line of what cannot be read.
 */
export async function* recordsIn<T>(file: string, schema: z.ZodType<T>): AsyncGenerator<T> {
  let number = 0;
  for await (const line of linesIn(file)) {
    number += 1;
    if (line.trim() !== '') yield recordOf(line, schema, `${file}:${number}`);
  }
}

/**
 * The lines of a file, without a byte order mark.
 * @throws ExpectedError when the file cannot be read.
 */
export async function* linesIn(file: string): AsyncGenerator<string> {
  const raw = createReadStream(file);
  const input = file.endsWith('.gz') ? pipeline(raw, createGunzip(), () => {}) : raw;
  try {
    // TextDecoder leaves the byte order mark out.
    yield* linesOf(input);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new ExpectedError(`${file} cannot be read: ${why}.`);
  }
}

function recordOf<T>(line: string, schema: z.ZodType<T>, place: string): T {
  try {
    return schema.parse(JSON.parse(line));
  } catch (error) {
    const wrong = error instanceof z.ZodError ? z.prettifyError(error) : 'not JSON';
    throw new ExpectedError(`${place}: ${wrong}. Write one JSON object a line.`);
  }
}
