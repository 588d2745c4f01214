import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { serveStdio } from '../../../adapters/mcp/stdio/serve.ts';
import { finished, octopus, startOctopus } from '../../support/process.ts';
import { served } from './clients.ts';
import { asking, initialize, rpc } from './raw.ts';

const START = [initialize('2025-06-18'), { jsonrpc: '2.0', method: 'notifications/initialized' }];

/** The lines of an input: texts as they are, all else as JSON. */
const linesOf = (messages: readonly unknown[]) =>
  messages.map((each) => `${typeof each === 'string' ? each : JSON.stringify(each)}\n`).join('');

const repliesIn = (stdout: string): { readonly id?: unknown }[] =>
  stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));

/** What the built server answers to a whole input. */
async function converse(...messages: readonly unknown[]) {
  const { stdout, stderr, code } = await octopus(['mcp'], { input: linesOf(messages) });
  return { replies: repliesIn(stdout), stderr, code };
}

describe('octopus mcp', () => {
  it('answers everything before the end of the input, writes nothing but messages, ends with 0', async () => {
    const { replies, stderr, code } = await converse(...START, asking(1, '24-7'), rpc(2, 'ping'));
    expect(replies.map(({ id }) => id).sort()).toEqual([1, 2, 'first']);
    expect(replies).toContainEqual(
      expect.objectContaining({
        id: 1,
        result: expect.objectContaining({
          structuredContent: expect.objectContaining({ answered: true }),
        }),
      }),
    );
    expect(stderr).toBe('');
    expect(code).toBe(0);
  });

  it('answers a last message that no line end follows', async () => {
    const input = JSON.stringify(rpc(1, 'ping'));
    const { stdout, code } = await octopus(['mcp'], { input });
    expect(repliesIn(stdout)).toEqual([{ jsonrpc: '2.0', id: 1, result: {} }]);
    expect(code).toBe(0);
  });

  it('ends at once when there is no input', async () => {
    expect(await converse()).toEqual({ replies: [], stderr: '', code: 0 });
  });

  it('ends when the client closes the input later', async () => {
    const child = startOctopus(['mcp']);
    const done = finished(child);
    child.stdin.write(linesOf(START));
    await new Promise((resolve) => child.stdout.once('data', resolve));
    child.stdin.end();
    expect(await done).toMatchObject({ stderr: '', code: 0 });
  });

  it('says what is no message and goes on', async () => {
    const { replies, code } = await converse(
      ...START,
      '{"jsonrpc": "2.0", "id": 1',
      '',
      { jsonrpc: '2.0', id: 7 },
      rpc(8, 'tools/call', {}),
      `"${'x'.repeat(1_100_000)}"`,
      rpc(9, 'ping'),
    );
    expect(replies).toContainEqual(
      expect.objectContaining({ id: null, error: expect.objectContaining({ code: -32700 }) }),
    );
    expect(replies).toContainEqual(
      expect.objectContaining({ id: 7, error: expect.objectContaining({ code: -32600 }) }),
    );
    expect(replies).toContainEqual(
      expect.objectContaining({ id: 8, error: expect.objectContaining({ code: -32602 }) }),
    );
    expect(replies).toContainEqual(
      expect.objectContaining({
        id: null,
        error: {
          code: -32600,
          message: 'Invalid Request: a message has at most 1048576 bytes.',
        },
      }),
    );
    expect(replies).toContainEqual({ jsonrpc: '2.0', id: 9, result: {} });
    expect(code).toBe(0);
  });
});

describe('messages as lines', () => {
  /** A server in this process, and a way to talk to it. */
  function session() {
    const [input, output] = [new PassThrough(), new PassThrough()];
    let received = '';
    output.on('data', (chunk) => {
      received += chunk;
    });
    const ended = serveStdio({ ...served, onFault: () => undefined }, { input, output });
    return {
      input,
      say: (...messages: readonly unknown[]) => input.write(linesOf(messages)),
      /** Waits until as many replies have come. */
      replies: async (count: number) => {
        while (repliesIn(received).length < count) await new Promise((next) => setTimeout(next, 5));
        return repliesIn(received);
      },
      async end() {
        input.end();
        await ended;
        return repliesIn(received);
      },
    };
  }

  it('may be cut anywhere, even within a character, and end in CRLF', async () => {
    const { input, end } = session();
    const question = 'что такое 🐙 облако?';
    const bytes = Buffer.from(JSON.stringify(asking(1, question)));
    for (const byte of bytes) input.write(Buffer.from([byte]));
    input.write('\r\n');
    expect(await end()).toMatchObject([{ id: 1, result: { structuredContent: { question } } }]);
  });

  it('are taken as a batch where the protocol has batches, and only there', async () => {
    const older = session();
    older.say(initialize('2025-03-26'));
    await older.replies(1);
    older.say([rpc(1, 'ping'), { jsonrpc: '2.0', method: 'x' }, asking(2, '24-7')]);
    older.say([{ jsonrpc: '2.0', method: 'notifications/initialized' }]);
    expect((await older.end()).slice(1)).toMatchObject([[{ id: 1 }, { id: 2 }]]);

    const newer = session();
    newer.say(initialize('2025-11-25'));
    await newer.replies(1);
    newer.say([rpc(1, 'ping')]);
    expect((await newer.end()).slice(1)).toMatchObject([{ id: null, error: { code: -32600 } }]);
  });

  it('leave a cancelled request without a reply, but answer a batch as a whole', async () => {
    const cancel = (requestId: number) => ({
      jsonrpc: '2.0',
      method: 'notifications/cancelled',
      params: { requestId },
    });
    const { say, end } = session();
    say(asking(1, '24-7'), cancel(1), [asking(2, '24-7'), cancel(2)], cancel(99));
    expect(await end()).toMatchObject([[{ id: 2, result: {} }]]);
  });

  it('are answered while others are', async () => {
    const { say, end } = session();
    say(...Array.from({ length: 50 }, (_, id) => asking(id, `workshop ${(id % 9) + 1}`)));
    const replies = await end();
    expect(new Set(replies.map(({ id }) => id)).size).toBe(50);
  });
});
