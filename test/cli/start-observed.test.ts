import { once } from 'node:events';
import { mkdtemp } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { finished, startOctopus } from '../support/process.ts';

/** A port that is free just now. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function started(env: Readonly<Record<string, string>>) {
  const dataDir = await mkdtemp(join(tmpdir(), 'octopus-data-'));
  const child = startOctopus(['start'], { PORT: '0', DATA_DIR: dataDir, ...env });
  const end = finished(child);
  const [line] = await once(child.stdout, 'data');
  const url = /http:\S+/.exec(String(line))?.[0] ?? '';
  const ask = (text: string) =>
    fetch(`${url}/api/v1/ask`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ text }),
    });
  return { child, end, url, ask };
}

describe('octopus start', () => {
  it('serves metrics of requests, refusals and stages on a port of their own', async () => {
    const port = await freePort();
    const { child, end, url, ask } = await started({
      METRICS_PORT: String(port),
      LOG_LEVEL: 'warn',
    });
    await ask('24-7');
    await ask('What is the weather in Strasbourg?');
    const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
    expect(text).toContain('octopus_replies_total{platform="web",kind="answer"} 1');
    expect(text).toContain('octopus_replies_total{platform="web",kind="refusal"} 1');
    expect(text).toMatch(/octopus_stage_seconds_count\{stage="retrieval"\} [1-9]/);
    expect(text).toContain('octopus_stage_seconds_count{stage="http"} 2');
    expect(text).toContain('octopus_ready 1');
    expect((await fetch(`${url}/metrics`)).status).toBe(404);
    child.kill('SIGTERM');
    expect(await end).toMatchObject({ code: 0, stderr: '' });
  });

  it('logs each reply with a request id and without the question', async () => {
    const { child, end, ask } = await started({});
    await ask('24-7');
    child.kill('SIGTERM');
    const { stderr } = await end;
    const records = stderr
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(records).toContainEqual(
      expect.objectContaining({ msg: 'A reply', platform: 'web', request: expect.any(String) }),
    );
    expect(stderr).not.toContain('24-7');
  });

  it('says which setting to change when the metrics port is taken', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as AddressInfo;
    const child = startOctopus(['start'], { PORT: '0', METRICS_PORT: String(port) });
    const { code, stderr } = await finished(child);
    taken.close();
    expect(stderr).toContain(`METRICS_PORT ${port} on 127.0.0.1 cannot be opened`);
    expect(code).toBe(1);
  });
});
