import { createWebAdapter } from '../adapters/web/adapter.ts';
import type { Config } from './config.ts';
import { createLog } from './log.ts';
import { openOctopus } from './main.ts';
import { createCalendar } from './programme/link.ts';

/** Serves every adapter that is set up until SIGINT or SIGTERM; prints one line with the address. */
export async function start({ knowledgeDir, host, port, logLevel }: Config): Promise<void> {
  const log = createLog(logLevel);
  const { bot, library, commands } = await openOctopus({
    knowledgeDir,
    onFault: (error) => log.error({ err: error }, 'A request could not be answered'),
  });
  const web = createWebAdapter({
    bot,
    library,
    commands: commands.all,
    calendar: createCalendar(library),
    log,
    host,
    port,
  });
  const { url } = await web.start();
  process.stdout.write(`Octopus bot answers at ${url}\n`);
  await stopSignal();
  await web.stop();
}

function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}
