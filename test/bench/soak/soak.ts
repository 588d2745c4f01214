/**
 * `npm run soak`: ten minutes at 200 questions a second from 600 askers, half of
 * them through Slack's signed endpoint, half through the web API, limits as they
 * are; fails on a reply that is lost or doubled, and on memory that grows.
 * `--minutes N` and `--rate N` change how long and how much.
 */

import { Agent } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { freePort } from '../free-port.ts';
import { post } from '../post.ts';
import { type StartedBot, startBot } from '../started-bot.ts';
import { slackIdOf, slackQuestionOf, webQuestionOf } from './askers.ts';
import { openSlackSide, type SlackSide, signedHeaders } from './slack-side.ts';
import { steadily } from './steadily.ts';
import { createTally, type Tally } from './tally.ts';
import { growthOf, processorOf, spansOf, watchUsage } from './usage.ts';
import { faultsOf, type Soaked, textOf } from './verdict.ts';

const SECRET = 'soak-secret';
/** When no reply at all came for so long, what is open is lost, milliseconds. */
const PATIENCE_MS = 15_000;
/** A second reply to the same question would come within this time, milliseconds. */
const AFTER_MS = 3000;

const { values } = parseArgs({
  options: { minutes: { type: 'string' }, rate: { type: 'string' } },
});
const seconds = Number(values.minutes ?? 10) * 60;
const rate = Number(values.rate ?? 200);

/** Asks the numbered question by its way, and notes what comes. */
function asker(bot: StartedBot, slack: SlackSide, tally: Tally) {
  const agent = new Agent({ keepAlive: true });
  const slackUrl = new URL('/slack/events', bot.url);
  const webUrl = new URL('/api/v1/ask', bot.url);
  const failed = (error: unknown) => tally.refused(String(error));

  async function askSlack(number: number, due: number): Promise<void> {
    const id = slackIdOf(number);
    tally.asked(id, 'slack', due);
    const question = slackQuestionOf(number, id, slack.replyUrl);
    const { body } = question;
    const headers = signedHeaders(question, SECRET);
    const { status } = await post(slackUrl, { agent, headers, body });
    if (status !== 200) tally.refused(`Slack: HTTP ${status}`);
  }

  async function askWeb(number: number, due: number): Promise<void> {
    const id = `web-${number}`;
    tally.asked(id, 'web', due);
    const { address, body } = webQuestionOf(number);
    const headers = {
      'Content-Type': 'application/json',
      'Content-Length': Buffer.byteLength(body),
      'X-Forwarded-For': address,
    };
    const reply = await post(webUrl, { agent, headers, body });
    if (reply.status === 200 && !reply.body.includes('"kind":"error"')) tally.replied(id);
    else tally.refused(`Web: HTTP ${reply.status}`);
  }

  return {
    ask(number: number, due: number): void {
      const way = number % 2 === 0 ? askSlack : askWeb;
      way(Math.floor(number / 2), due).catch(failed);
    },
    close: () => agent.destroy(),
  };
}

async function soak(): Promise<Soaked> {
  const tally = createTally(() => performance.now());
  const slack = await openSlackSide(tally);
  const metricsPort = await freePort();
  const bot = await startBot(
    {
      SLACK_BOT_TOKEN: 'xoxb-soak',
      SLACK_SIGNING_SECRET: SECRET,
      SLACK_API_URL: slack.apiUrl,
      TRUST_PROXY: '1',
      METRICS_PORT: String(metricsPort),
    },
    /on slack/,
  );
  const { ask, close } = asker(bot, slack, tally);
  const usage = watchUsage(`http://127.0.0.1:${metricsPort}/metrics`);
  await steadily({ rate, seconds }, ask);
  const seen = usage.stop();
  await settled(tally);
  await sleep(AFTER_MS);
  const readiness = await fetch(`${bot.url}/readyz`);
  const warnings = bot
    .log()
    .split('\n')
    .filter((line) => /"level":(?:[456]0|"(?:warn|error|fatal)")/.test(line));
  close();
  const exitCode = await bot.stop();
  slack.close();
  const spans = spansOf(seen, seconds);
  return {
    rate,
    seconds,
    slack: tally.outcome('slack'),
    web: tally.outcome('web'),
    spans,
    growth: growthOf(spans),
    processor: processorOf(seen),
    isReady: readiness.ok,
    warnings,
    exitCode,
  };
}

/** Waits while replies still come. */
async function settled(tally: Tally): Promise<void> {
  let open = tally.open();
  for (let since = Date.now(); open > 0 && Date.now() - since < PATIENCE_MS; await sleep(100)) {
    if (tally.open() < open) since = Date.now();
    open = tally.open();
  }
}

const soaked = await soak();
process.stdout.write(textOf(soaked));
const faults = faultsOf(soaked);
for (const fault of faults) process.stdout.write(`FAULT: ${fault}\n`);
process.stdout.write(faults.length === 0 ? 'Nothing lost, nothing doubled.\n' : '');
process.exitCode = faults.length === 0 ? 0 : 1;
