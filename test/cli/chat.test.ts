import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, describe, expect, it } from 'vitest';
import { createTerminalChat } from '../../adapters/terminal/chat.ts';
import { openHistory } from '../../adapters/terminal/history.ts';
import { bot, CLOCK } from '../support/octopus.ts';
import { EMPTY_HOME, octopus } from '../support/process.ts';

const folder = await mkdtemp(join(tmpdir(), 'chat-'));
afterAll(() => rm(folder, { recursive: true }));

describe('octopus chat', () => {
  it('answers line after line in one conversation, and ends with its input', async () => {
    const { stdout, stderr, code } = await octopus(['chat'], {
      input: '24/7 points of contact\nand in 2009?\nthe full paragraph\n\n',
    });
    expect(stdout).toMatch(/^Ask about the Octopus conferences/);
    const [, first, second, third, fourth] = stdout.split('\n> ');
    expect(first).toContain('[2016-8]');
    expect(second).toContain('[2009-6]');
    expect(second).not.toContain('[2016-8]');
    expect(third).toContain('Effectiveness of international cooperation');
    expect(fourth).toContain('Just ask');
    expect([stderr, code]).toEqual(['', 0]);
  });

  it('notes a rating of the reply above, which the report then tells', async () => {
    const env = { DATA_DIR: join(folder, 'data') };
    const input = 'good\n24-7\nbad: too old, ask jo@coe.int\ngood practice\n';
    const { stdout } = await octopus(['chat'], { input, env });
    expect(stdout.match(/Thank you, that is noted/g)).toHaveLength(1);
    const { stdout: printed } = await octopus(['report', '--json'], { env });
    expect(JSON.parse(printed)).toMatchObject({
      ratings: { good: 0, bad: 1 },
      disliked: [{ paragraphs: ['2016-8', '2009-6'], reason: 'too old, ask [e-mail]' }],
    });
  });

  it('fits a narrow window from its first line on', async () => {
    const output = Object.assign(new PassThrough(), { columns: 40 });
    const input = new PassThrough();
    const chat = createTerminalChat({ bot, input, output, language: 'en', now: () => CLOCK });
    await chat.start();
    input.end('24-7\n');
    await chat.ended;
    const shown = String(output.read())
      .split('\n')
      .filter((line) => !line.startsWith('›'));
    expect(shown.filter(({ length }) => length > 40)).toEqual([]);
  });

  it('greets in the language of the terminal', async () => {
    const { stdout } = await octopus(['chat'], { input: '', env: { LANG: 'es_ES.UTF-8' } });
    expect(stdout).toMatch(/^Pregunte sobre las conferencias/);
  });

  it('keeps no history of what was not typed', async () => {
    await octopus(['chat'], { input: '24-7\n' });
    expect(existsSync(join(EMPTY_HOME, '.octopus_history'))).toBe(false);
  });
});

describe('the history', () => {
  it('is kept between chats, latest first, for its owner’s eyes alone', async () => {
    const history = await openHistory(folder);
    expect(history.lines).toEqual([]);
    history.keep(['second', 'first']);
    await history.save();
    expect((await openHistory(folder)).lines).toEqual(['second', 'first']);
    expect((await stat(join(folder, '.octopus_history'))).mode & 0o077).toBe(0);
  });

  it('holds two hundred lines', async () => {
    const history = await openHistory(folder);
    history.keep(Array.from({ length: 500 }, (_, line) => `line ${line}`));
    await history.save();
    expect((await openHistory(folder)).lines).toHaveLength(200);
    expect(await readFile(join(folder, '.octopus_history'), 'utf8')).toMatch(/^line 0\n/);
  });

  it('that cannot be written stops nothing', async () => {
    const history = await openHistory('/proc/nowhere');
    history.keep(['a']);
    await expect(history.save()).resolves.toBeUndefined();
  });
});

describe('the terminal as an adapter', () => {
  it('serves until it is stopped', async () => {
    const output = new PassThrough();
    const chat = createTerminalChat({
      bot,
      input: new PassThrough(),
      output,
      language: 'fr',
      now: () => CLOCK,
    });
    expect(chat.name).toBe('terminal');
    expect(await chat.start()).toEqual({});
    await chat.stop();
    expect(String(output.read())).toContain('Posez une question');
  });
});
