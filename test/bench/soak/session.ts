import { Agent } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { post } from '../post.ts';
import { type StartedBot, startBot } from '../started-bot.ts';
import { slackIdOf, slackQuestionOf, webQuestionOf } from './askers.ts';
import { openSlackSide, type SlackSide, signedHeaders } from './slack-side.ts';
import { createTally, type Tally } from './tally.ts';

/** The built bot, a Slack on loopback, and who asks it over Slack and the web. */
export interface Session {
  readonly bot: StartedBot;
  readonly tally: Tally;
  /** Asks the numbered question: every second one over Slack. */
  ask(number: number, due: number): void;
  /** Waits while replies still come. */
  settled(): Promise<void>;
  close(): void;
}

const SECRET = 'soak-secret';
/** When no reply at all came for so long, what is open is lost, milliseconds. */
const PATIENCE_MS = 15_000;

/** Starts a session, with limits as they are. */
export async function startSession(
  settings: Readonly<Record<string, string>> = {},
): Promise<Session> {
  const tally = createTally(() => performance.now());
  const slack = await openSlackSide(tally);
  const bot = await startBot(
    {
      SLACK_BOT_TOKEN: 'xoxb-soak',
      SLACK_SIGNING_SECRET: SECRET,
      SLACK_API_URL: slack.apiUrl,
      TRUST_PROXY: '1',
      ...settings,
    },
    /on slack/,
  );
  const { ask, close } = asker(bot.url, slack, tally);
  return {
    bot,
    tally,
    ask,
    settled: () => settled(tally),
    close() {
      close();
      slack.close();
    },
  };
}

/** Asks the numbered question by its way, and notes what comes. */
function asker(url: string, slack: SlackSide, tally: Tally) {
  const agent = new Agent({ keepAlive: true });
  const slackUrl = new URL('/slack/events', url);
  const webUrl = new URL('/api/v1/ask', url);
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

async function settled(tally: Tally): Promise<void> {
  let open = tally.open();
  for (let since = Date.now(); open > 0 && Date.now() - since < PATIENCE_MS; await sleep(100)) {
    if (tally.open() < open) since = Date.now();
    open = tally.open();
  }
}
