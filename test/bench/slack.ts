import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { load, openInbox, type Times } from './slack-load.ts';
import { median, quantile } from './statistics.ts';

/*
 * Signed slash commands from 50 concurrent askers, to the started bot and to a
 * bare Bolt app that answers "hello", turn about in five runs each:
 * npm run bench:slack
 */

const SECRET = 'bench-secret';
const ASKERS = 50;
const REQUESTS = 2000;
const WARM_UP = 1000;
const RUNS = 5;

const inbox = await openInbox();
const settings = {
  PATH: process.env['PATH'],
  DATA_DIR: mkdtempSync(join(tmpdir(), 'octopus-bench-')),
  PORT: '0',
  LOG_LEVEL: 'warn',
  SLACK_BOT_TOKEN: 'xoxb-bench',
  SLACK_SIGNING_SECRET: SECRET,
  SLACK_API_URL: `${inbox.url}/api/`,
  // A bench asks faster than people.
  RATE_ASKER: 'off',
  RATE_CHANNEL: 'off',
};

interface Server {
  readonly url: string;
  readonly process: ChildProcess;
}

const octopus = await start(
  [fileURLToPath(new URL('../../src/cli.js', import.meta.url)), 'start'],
  /on slack/,
);
const bare = await start([fileURLToPath(new URL('./slack-bare.js', import.meta.url))], /http/);

const run = ({ url }: Server, requests: number, fresh: boolean) =>
  load(inbox, { target: url, secret: SECRET, askers: ASKERS, requests, fresh });

process.stdout.write(
  `${ASKERS} askers, ${REQUESTS} slash commands a run, medians of ${RUNS} alternating runs, milliseconds\n`,
);
for (const fresh of [false, true]) {
  for (const server of [octopus, bare]) await run(server, WARM_UP, fresh);
  const rounds: Round[] = [];
  for (let round = 0; round < RUNS; round += 1)
    rounds.push({
      octopus: await run(octopus, REQUESTS, fresh),
      bare: await run(bare, REQUESTS, fresh),
    });
  process.stdout.write(
    `\n${fresh ? 'each question asked once' : 'five questions that go round'}\n`,
  );
  for (const what of ['acknowledged', 'replied'] as const) print(what, rounds);
}
for (const server of [octopus, bare]) server.process.kill('SIGTERM');
inbox.close();

interface Round {
  readonly octopus: Times;
  readonly bare: Times;
}

function print(what: keyof Times, rounds: readonly Round[]): void {
  const lines = [0.5, 0.95, 0.99].map((share) => {
    const [mine, theirs] = (['octopus', 'bare'] as const).map((name) =>
      median(rounds.map((round) => quantile(round[name][what], share))),
    );
    const ratio = (mine ?? 0) / (theirs ?? 1);
    return `    p${share * 100}\t${mine?.toFixed(2)}\t${theirs?.toFixed(2)}\t${ratio.toFixed(2)}`;
  });
  process.stdout.write(`  ${what}\tbot\tbare\tratio\n${lines.join('\n')}\n`);
}

/** Starts a server and waits until it says where it is. */
function start(args: readonly string[], ready: RegExp): Promise<Server> {
  const child = spawn(process.execPath, [...args], {
    env: settings,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    let out = '';
    child.once('exit', (code) => reject(new Error(`${args.join(' ')} ended with ${code}`)));
    child.stdout.on('data', (chunk) => {
      out += chunk;
      const url = /http:\S+/.exec(out)?.[0];
      if (ready.test(out) && url !== undefined) resolve({ url, process: child });
    });
  });
}
