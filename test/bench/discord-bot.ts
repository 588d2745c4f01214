import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TOKEN } from '../adapters/discord/fake/discord.ts';

/** A started bot in a process of its own. */
export interface RunningBot {
  /** Memory in use, megabytes; NaN where the system does not tell. */
  memory(): Promise<number>;
  stop(): Promise<void>;
}

/** Starts the built bot against a Discord on loopback. */
export function startBot(apiUrl: string): RunningBot {
  const bot = spawn(process.execPath, ['dist/src/cli.js', 'start'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      DISCORD_TOKEN: TOKEN,
      DISCORD_API_URL: apiUrl,
      PORT: '0',
      DATA_DIR: mkdtempSync(join(tmpdir(), 'octopus-bench-')),
      LOG_LEVEL: 'error',
      // A bench asks faster than people.
      RATE_ASKER: 'off',
      RATE_CHANNEL: 'off',
    },
  });
  return {
    async memory() {
      const status = await readFile(`/proc/${bot.pid}/status`, 'utf8').catch(() => '');
      return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1]) / 1024;
    },
    async stop() {
      const exited = new Promise((resolve) => bot.once('exit', resolve));
      bot.kill('SIGTERM');
      await exited;
    },
  };
}
