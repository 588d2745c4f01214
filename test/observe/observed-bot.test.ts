import { describe, expect, it } from 'vitest';
import { PREVIEW } from '../../src/chat/preview.ts';
import { createLog } from '../../src/log.ts';
import { observedBot } from '../../src/observe/observed-bot.ts';
import { prometheusMetrics } from '../../src/observe/prometheus.ts';
import { bot, CLOCK } from '../support/octopus.ts';

function observed(level: string) {
  const lines: string[] = [];
  const metrics = prometheusMetrics(() => true);
  const log = createLog({ level, metrics, write: (line) => lines.push(line) });
  const handle = (text: string, platform = 'slack') =>
    observedBot(bot, metrics, log).handle({ text, platform, asker: 'U1', at: CLOCK });
  return { lines, metrics, log, handle };
}

describe('an observed bot', () => {
  it('logs each request under an id of its own, without what was asked and who asked', async () => {
    const { lines, handle } = observed('info');
    await handle('24-7');
    await handle('What is the weather in Strasbourg?');
    const records = lines.map((line) => JSON.parse(line));
    expect(records).toMatchObject([
      { platform: 'slack', kind: 'answer', answered: true },
      { platform: 'slack', kind: 'refusal', answered: false },
    ]);
    expect(new Set(records.map(({ request }) => request)).size).toBe(2);
    expect(lines.join('')).not.toMatch(/weather|24-7|U1/);
  });

  it('logs what was asked where somebody is looking for a fault', async () => {
    const { lines, handle } = observed('debug');
    await handle('24-7');
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ text: '24-7' });
  });

  it('counts replies and refusals and measures their time', async () => {
    const { metrics, handle } = observed('silent');
    await handle('24-7');
    await handle('24-7');
    await handle('What is the weather in Strasbourg?', 'discord');
    const text = await metrics.text();
    expect(text).toContain('octopus_replies_total{platform="slack",kind="answer"} 2');
    expect(text).toContain('octopus_replies_total{platform="discord",kind="refusal"} 1');
    expect(text).toContain('octopus_stage_seconds_count{stage="reply"} 3');
  });

  it('does not count what is only tried out', async () => {
    const { lines, metrics, handle } = observed('info');
    await handle('24-7', PREVIEW);
    expect(lines).toEqual([]);
    expect(await metrics.text()).not.toContain('kind="answer"');
  });
});

describe('the metrics', () => {
  it('count the lines of the log by level, and errors by their kind', async () => {
    const { metrics, log } = observed('warn');
    log.error({ err: new TypeError('x') }, 'failed');
    log.warn({ err: 'text' }, 'odd');
    log.warn({}, 'plain');
    const text = await metrics.text();
    expect(text).toContain('octopus_log_lines_total{level="error",kind="TypeError"} 1');
    expect(text).toContain('octopus_log_lines_total{level="warn",kind="string"} 1');
    expect(text).toContain('octopus_log_lines_total{level="warn",kind=""} 1');
  });

  it('tell the event-loop delay and whether the bot is ready', async () => {
    let ready = true;
    const metrics = prometheusMetrics(() => ready);
    expect(await metrics.text()).toContain('octopus_ready 1');
    ready = false;
    expect(await metrics.text()).toContain('octopus_ready 0');
    expect(await metrics.text()).toContain('nodejs_eventloop_lag_p99_seconds');
  });
});
