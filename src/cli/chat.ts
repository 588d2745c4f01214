import { homedir } from 'node:os';
import { createTerminalChat } from '../../adapters/terminal/chat.ts';
import { openHistory } from '../../adapters/terminal/history.ts';
import { createLog } from '../log.ts';
import { mask } from '../report/mask.ts';
import type { FeedbackEntry } from '../store/ports.ts';
import { followInTerminal, now, readSettings, terminalLanguage } from './terminal.ts';

/** Talks on standard input and output until the input ends. */
export async function chat(): Promise<void> {
  const history = await openHistory(homedir());
  const octopus = await followInTerminal();
  const terminal = createTerminalChat({
    bot: octopus.bot,
    input: process.stdin,
    output: process.stdout,
    language: terminalLanguage() ?? 'en',
    now,
    feedback: { record: keepRating },
    history: history.lines,
    onHistory: history.keep,
  });
  await terminal.start();
  await terminal.ended;
  await octopus.stop();
  await history.save();
}

/** The store is opened for a rating alone: whoever only asks leaves nothing behind. */
async function keepRating({ reason, ...entry }: FeedbackEntry): Promise<void> {
  const { openConfiguredStore } = await import('../store/open.ts');
  const store = await openConfiguredStore(readSettings().store, createLog({ level: 'warn' }));
  await store.feedback.record(reason === undefined ? entry : { ...entry, reason: mask(reason) });
  await store.close();
}
