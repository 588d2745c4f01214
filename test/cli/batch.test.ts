import { Readable, Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { askBatch } from '../../adapters/terminal/batch.ts';
import { linesOf } from '../../adapters/terminal/lines.ts';
import type { Bot } from '../../src/chat/bot.ts';
import { compose } from '../../src/chat/compose.ts';
import { finished, octopus, startOctopus } from '../support/process.ts';

const batch = (input: string | Uint8Array) => octopus(['ask', '--json', '--batch'], { input });

/** The records of a batch; fails unless each line of the output is one. */
async function recordsOf(input: string | Uint8Array) {
  const { stdout, stderr, code } = await batch(input);
  expect([stderr, code]).toEqual(['', 0]);
  expect(stdout === '' || stdout.endsWith('\n')).toBe(true);
  return stdout
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line));
}

describe('octopus ask --json --batch', () => {
  it('prints one line for each line, in order, whatever it holds', async () => {
    const lines = [
      '24-7',
      '',
      '   ',
      'cloud\u2028computing\u2029here',
      'cloud\rcomputing',
      '\u0000\u0007\u001b[31m',
      '"quoted" {"json": 1}',
      'что сказано об облаке?',
      'a'.repeat(20_000),
      '🐙',
      'last',
    ];
    const records = await recordsOf(`${lines.join('\n')}\n`);
    expect(records.map(({ question }) => question)).toEqual(lines);
  });

  it('does so for bytes that are no text', async () => {
    const bytes = Buffer.concat([
      Buffer.from('24-7\n'),
      Buffer.from([0xff, 0xfe, 0x0a, 0xc3, 0x0a]),
      Buffer.from('24-7\n'),
    ]);
    const records = await recordsOf(bytes);
    expect(records).toHaveLength(4);
    expect(records[3]).toMatchObject({ question: '24-7', kind: 'answer' });
  });

  it('takes CRLF for the end of a line, and a last line without one', async () => {
    const records = await recordsOf('24-7\r\n\r\ncloud');
    expect(records.map(({ question }) => question)).toEqual(['24-7', '', 'cloud']);
  });

  it('prints nothing for nothing', async () => {
    expect(await recordsOf('')).toEqual([]);
  });

  it('answers an empty line with help', async () => {
    expect((await recordsOf('\n'))[0]).toMatchObject({
      question: '',
      kind: 'help',
      answered: true,
    });
  });

  it('treats each line on its own', async () => {
    const [, second] = await recordsOf('24-7\nand in 2009?\n');
    const [alone] = await recordsOf('and in 2009?\n');
    expect({ ...second, ms: 0 }).toEqual({ ...alone, ms: 0 });
    expect(second.kind).toBe('refusal');
  });

  it('keeps up with a thousand lines', async () => {
    const records = await recordsOf('24-7\ncloud computing\n'.repeat(500));
    expect(records).toHaveLength(1000);
    expect(new Set(records.map(({ kind }) => kind))).toEqual(new Set(['answer']));
  });

  it('ends in peace when nobody reads on', async () => {
    const child = startOctopus(['ask', '--json', '--batch']);
    child.stdin.on('error', () => {});
    const end = finished(child);
    child.stdout.once('data', () => child.stdout.destroy());
    child.stdin.end('24-7\n'.repeat(5000));
    const { stderr, code } = await end;
    expect([stderr, code]).toEqual(['', 0]);
  });
});

describe('a batch with a fault', () => {
  it('prints a line for it all the same, and counts it', async () => {
    const bot: Bot = {
      handle: async ({ text }) =>
        compose(text === 'bad' ? 'error' : 'answer', 'en', [{ kind: 'text', text }]),
    };
    const written: string[] = [];
    const output = new Writable({
      write(chunk, _, done) {
        written.push(String(chunk));
        done();
      },
    });
    const input = Readable.from([Buffer.from('good\nbad\ngood\n')]);
    const now = () => new Date(0);
    expect(await askBatch(input, output, { bot, language: undefined, now })).toBe(1);
    expect(written.map((line) => JSON.parse(line).kind)).toEqual(['answer', 'error', 'answer']);
  });
});

describe('lines', () => {
  it('are put together from chunks that cut characters and line ends', async () => {
    const bytes = Buffer.from('é\r\nоблако\n\n🐙');
    const chunks = Array.from(bytes, (byte) => Buffer.from([byte]));
    const lines: string[] = [];
    for await (const line of linesOf(Readable.from(chunks))) lines.push(line);
    expect(lines).toEqual(['é', 'облако', '', '🐙']);
  });
});
