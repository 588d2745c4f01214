import { execFile, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { chmod, chown, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';

const run = promisify(execFile);

/** A PostgreSQL on loopback, in a folder of its own. */
export interface Postgres {
  /** For DATABASE_URL: a new, empty database. */
  database(): Promise<string>;
  /** Ends it at once, as a power cut does. */
  kill(): Promise<void>;
  /** Starts it again where it was. */
  start(): Promise<void>;
  end(): Promise<void>;
}

/** Debian's place for the programs of PostgreSQL. */
const PROGRAMS = '/usr/lib/postgresql';

const folderOfPrograms = (): string | undefined =>
  existsSync(PROGRAMS)
    ? readdirSync(PROGRAMS)
        .map((version) => join(PROGRAMS, version, 'bin'))
        .filter((folder) => existsSync(join(folder, 'initdb')))
        .at(-1)
    : undefined;

/** Why there is no PostgreSQL to test with; undefined when there is one. */
export const NO_POSTGRES: string | undefined = folderOfPrograms()
  ? undefined
  : `There is no PostgreSQL in ${PROGRAMS}: its tests are skipped. On Debian: apt-get install postgresql`;

/** It refuses to run as root: then it runs as the user that its package made. */
function itsUser(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

/** Starts a PostgreSQL that holds nothing, on any free port of loopback. */
export async function startPostgres(): Promise<Postgres> {
  const programs = folderOfPrograms();
  if (programs === undefined) throw new Error(NO_POSTGRES);
  const user = itsUser();
  const folder = await mkdtemp(join(tmpdir(), 'octopus-postgres-'));
  if (user.uid !== undefined && user.gid !== undefined) await chown(folder, user.uid, user.gid);
  await chmod(folder, 0o700);
  const data = join(folder, 'data');
  const as = { ...user, cwd: folder, env: { PATH: process.env['PATH'], LC_ALL: 'C.UTF-8' } };
  await run(join(programs, 'initdb'), ['-D', data, '-U', 'octopus', '-A', 'trust', '-N'], as);
  const port = await freePort();
  const urlOf = (name: string) => `postgres://octopus@127.0.0.1:${port}/${name}`;
  let server: ReturnType<typeof spawn> | undefined;
  let databases = 0;

  async function start(): Promise<void> {
    const settings = [
      `port=${port}`,
      'listen_addresses=127.0.0.1',
      `unix_socket_directories=${folder}`,
      'fsync=off',
    ];
    const options = settings.flatMap((setting) => ['-c', setting]);
    server = spawn(join(programs ?? '', 'postgres'), ['-D', data, ...options], {
      ...as,
      stdio: 'ignore',
    });
    await answers(urlOf('postgres'));
  }

  async function stop(signal: NodeJS.Signals): Promise<void> {
    if (!server || server.exitCode !== null) return;
    const exited = once(server, 'exit');
    server.kill(signal);
    await exited;
    server = undefined;
  }

  await start();
  return {
    async database() {
      databases += 1;
      const name = `test${databases}`;
      await query(urlOf('postgres'), `create database ${name}`);
      return urlOf(name);
    },
    // SIGQUIT: its processes end at once, without a word to the disk.
    kill: () => stop('SIGQUIT'),
    start,
    async end() {
      await stop('SIGINT');
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Asks one thing of a database. */
async function query(url: string, text: string): Promise<readonly object[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

async function answers(url: string): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    try {
      await query(url, 'select 1');
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  throw new Error('PostgreSQL did not start within ten seconds');
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
      server.close(() => resolve(port));
    });
  });
}
