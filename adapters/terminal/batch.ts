import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import type { Bot } from '../../src/chat/bot.ts';
import { type ReplyRecord, recordOf } from '../../src/chat/record.ts';
import type { Language } from '../../src/language/language.ts';
import { linesOf } from './lines.ts';

export interface AskOptions {
  readonly bot: Bot;
  readonly language: Language | undefined;
  readonly now: () => Date;
}

/** Asks one question on its own and flattens the reply. */
export async function askRecord(
  question: string,
  { bot, language, now }: AskOptions,
): Promise<ReplyRecord> {
  const start = performance.now();
  const reply = await bot.handle({ text: question, platform: 'terminal', language, at: now() });
  return recordOf(question, reply, performance.now() - start);
}

/**
 * Reads one question a line and writes exactly one JSON line for each, in order.
 * @returns how many were met with a fault.
 */
export async function askBatch(
  input: Readable,
  output: Writable,
  options: AskOptions,
): Promise<number> {
  let faults = 0;
  for await (const line of linesOf(input)) {
    const record = await askRecord(line, options);
    if (record.kind === 'error') faults += 1;
    if (!output.write(jsonLine(record))) await once(output, 'drain');
  }
  return faults;
}

/** Characters that a terminal obeys or that end a line somewhere. */
const OBEYED = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** A record as one line of JSON; what a terminal would obey is escaped. */
export function jsonLine(record: ReplyRecord): string {
  return `${JSON.stringify(record).replace(OBEYED, escaped)}\n`;
}

const escaped = (character: string) =>
  Array.from(
    { length: character.length },
    (_, at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`,
  ).join('');
