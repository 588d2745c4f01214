import { Agent } from 'node:http';
import { post } from '../post.ts';
import { questionOf } from '../soak/askers.ts';
import { quantile } from '../statistics.ts';

/** What a server did under load. */
export interface Load {
  /** Requests a second. */
  readonly throughput: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
}

export interface Drive {
  readonly requests: number;
  /** Connections; each sends its next question when the last one is answered. */
  readonly connections: number;
}

/**
 * Asks questions of every kind over HTTP, as fast as they are answered.
 * @throws when one is not answered.
 */
export async function drive(url: string, { requests, connections }: Drive): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const target = new URL('/api/v1/ask', url);
  const times: number[] = [];
  let next = 0;
  const ask = async () => {
    for (let number = next++; number < requests; number = next++) {
      const body = JSON.stringify({ text: questionOf(number) });
      const headers = {
        'Content-Type': 'application/json',
        'Content-Length': Buffer.byteLength(body),
      };
      const began = performance.now();
      const { status } = await post(target, { agent, headers, body });
      times.push(performance.now() - began);
      if (status !== 200) throw new Error(`${url} answered ${status}`);
    }
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: connections }, ask));
  const seconds = (performance.now() - began) / 1000;
  agent.destroy();
  return {
    throughput: requests / seconds,
    p50: quantile(times, 0.5),
    p99: quantile(times, 0.99),
  };
}
