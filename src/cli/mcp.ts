import { serveStdio } from '../../adapters/mcp/stdio/serve.ts';
import { readVersion } from '../version.ts';
import { followInTerminal, now, tellFault } from './terminal.ts';

/** Serves agents on standard input and output until the input ends. */
export async function mcp(): Promise<void> {
  const { bot, library, stop } = await followInTerminal();
  await serveStdio(
    { bot, library, now, onFault: tellFault, version: readVersion() },
    { input: process.stdin, output: process.stdout },
  );
  await stop();
}
