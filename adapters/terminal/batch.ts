import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import type { Bot } from '../../src/chat/bot.ts';
import { type ReplyRecord, recordOf } from '../../src/chat/record.ts';
import type { Language } from '../../src/language/language.ts';

export interface AskOptions {
  readonly bot: Bot;
  readonly language: Language | undefined;
  readonly now: () => Date;
}

/** Asks one question on its own and flattens the reply. */
export async function askRecord(question: string, { bot, language, now }: AskOptions): Promise<ReplyRecord> {
  const start = performance.now();
  const reply = await bot.handle({ text: question, platform: 'terminal', language, at: now() });
  return recordOf(question, reply, performance.now() - start);
}

/** Reads one question a line and writes exactly one JSON line for each, in order. */
export async function askBatch(input: Readable, output: Writable, options: AskOptions): Promise<void> {
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    const record = await askRecord(line, options);
    if (!output.write(`${JSON.stringify(record)}\n`)) await new Promise((resolve) => output.once('drain', resolve));
  }
}
