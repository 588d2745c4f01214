import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const run = promisify(execFile);
const TYPESCRIPT = resolve('node_modules/typescript/bin/tsc');
/** Packages that a project of one's own installs: the bot, and the types of Node. */
const INSTALLED = { 'octopus-bot': '.', '@types/node': '', 'undici-types': '' };

const files = (await readdir('examples')).filter((name) => name.endsWith('.ts'));
let project: string;

/** Makes a project elsewhere with the examples in it, and compiles it. */
beforeAll(async () => {
  project = await mkdtemp(join(tmpdir(), 'octopus-examples-'));
  await cp('examples', project, { recursive: true });
  await writeFile(join(project, 'package.json'), '{ "type": "module" }');
  await mkdir(join(project, 'node_modules/@types'), { recursive: true });
  for (const [name, place] of Object.entries(INSTALLED))
    await symlink(resolve(place || `node_modules/${name}`), join(project, 'node_modules', name));
  await run(process.execPath, [TYPESCRIPT, '-p', project]);
}, 120_000);
afterAll(() => rm(project, { recursive: true }));

/** Runs a compiled example to its end. @returns what it printed. */
async function printedBy(name: string, ...args: readonly string[]): Promise<string> {
  const { stdout, stderr } = await run(process.execPath, [join(project, name), ...args], {
    cwd: project,
  });
  expect(stderr).toBe('');
  return stdout;
}

describe('the examples', () => {
  it('mentions.ts: a command shows each sentence with the word, and is listed in help', async () => {
    const printed = await printedBy('mentions.js', 'mentions encryption');
    expect(printed).toContain('“Encryption protects privacy but also represents');
    expect(printed).toContain('— Octopus 2016, key message 6 [2016-6]');
    expect(await printedBy('mentions.js', 'упоминания tomatoes')).toBe(
      'Этого слова нет нигде в документах.\n',
    );
    expect(await printedBy('mentions.js', 'help')).toContain('mentions encryption');
  });

  it('briefing.ts: quotes what answers, checked, and says what the documents do not', async () => {
    const printed = await printedBy('briefing.js', '24-7', 'Who will win the league?');
    expect(printed).toContain('> The network of 24/7 points of contact is primarily for urgent');
    expect(printed).toContain('— Octopus 2016, key message 8 [2016-8]');
    expect(printed).toMatch(/## Who will win the league\?\n\nThe documents don’t say/);
  });

  it('line-server.ts: an adapter answers line after line, and stops when told', async () => {
    const server = spawn(process.execPath, [join(project, 'line-server.js')], { cwd: project });
    const ended = once(server, 'close');
    const [line] = await once(createInterface(server.stdout), 'line');
    const [, port] = /tcp:\/\/127\.0\.0\.1:(\d+);/.exec(String(line)) ?? [];
    const socket = connect(Number(port), '127.0.0.1');
    socket.end('workshop 6\nand workshop 7?\n');
    const replies = (await text(socket)).split('\n.\n');
    expect(replies).toHaveLength(3);
    expect(replies[0]).toContain('Workshop 6: Thursday 17 November 2016, 9h30, room 3');
    expect(replies[1]).toContain('Workshop 7');
    const long = connect(Number(port), '127.0.0.1');
    long.write('x'.repeat(5000));
    expect(await text(long)).toBe('Shorter lines, please.\n');
    long.destroy();
    server.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
  });
});

describe('docs/extend.md', () => {
  it.each(files)('shows %s as it is', async (name) => {
    const guide = await readFile('docs/extend.md', 'utf8');
    expect(guide).toContain(`\`\`\`ts\n${await readFile(join('examples', name), 'utf8')}\`\`\`\n`);
  });
});
