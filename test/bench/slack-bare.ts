import { App, LogLevel } from '@slack/bolt';

/** What Slack's own framework does with as little as can be done: the measure for the bot. */
const app = new App({
  token: 'xoxb-bench',
  signingSecret: process.env['SLACK_SIGNING_SECRET'] ?? '',
  clientOptions: { slackApiUrl: process.env['SLACK_API_URL'] ?? '' },
  logLevel: LogLevel.ERROR,
});
app.command('/octopus', async ({ ack, respond }) => {
  await ack();
  await respond('hello');
});
const server = await app.start(0);
const address = server.address();
process.stdout.write(
  `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}\n`,
);
