import { serveStdio } from '../../adapters/mcp/stdio/serve.ts';
import { readVersion } from '../version.ts';
import { faultText, now, openInTerminal } from './terminal.ts';

/** Serves agents on standard input and output until the input ends. */
export async function mcp(): Promise<void> {
  const { bot, library } = await openInTerminal();
  await serveStdio(
    {
      bot,
      library: () => library,
      now,
      onFault: (error) => process.stderr.write(`${faultText(error)}\n`),
      version: readVersion(),
    },
    { input: process.stdin, output: process.stdout },
  );
}
