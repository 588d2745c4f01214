import { afterEach, beforeEach, expect, it } from 'vitest';
import { createAdmit } from '../../../src/limits/admit.ts';
import { pause } from './fake-slack.ts';
import { fixture } from './fixture.ts';
import { type Session, startSession } from './session.ts';

/** Longer than any reply takes here: what has not come by then does not come. */
const QUIET_MS = 150;
const NOTICE = 'These are many questions in a short time. I will answer again in a minute.';
const minute = (most: number) => ({ most, per: 60_000 });

let session: Session;
let time = 0;
let count = 0;
const next = () => {
  count += 1;
  return String(count).padStart(6, '0');
};
beforeEach(async () => {
  time = 0;
  session = await startSession({ admit: createAdmit({ asker: minute(2) }, () => time) });
});
afterEach(() => session.end());

const command = (text = '24-7', changes = {}) =>
  fixture('slash-command', {
    text,
    trigger_id: `t${next()}`,
    response_url: session.slack.responseUrl,
    ...changes,
  });
const mention = (text: string) =>
  fixture('app-mention', {
    event_id: `Ev${next()}`,
    'event.ts': `1600000000.${next()}`,
    'event.text': text,
  });

const bodies = () => session.slack.calls.map(({ method, body }) => [method, String(body['text'])]);

it('a person over the rate is told once in private; later commands are only acknowledged', async () => {
  for (let sent = 0; sent < 6; sent += 1) {
    const response = await session.send(command());
    expect([response.status, await response.text()]).toEqual([200, '']);
  }
  const calls = await session.slack.waitFor(3, 'respond');
  await pause(QUIET_MS);
  expect(session.slack.calls).toHaveLength(3);
  const notices = calls.filter(({ body }) => body['text'] === NOTICE);
  expect(notices.map(({ body }) => body['response_type'])).toEqual(['ephemeral']);
});

it('nobody else in the channel sees the notice after a mention, and it is in their language', async () => {
  for (const text of ['24-7', '24-7', 'que dit le texte sur le chiffrement ?', '24-7'])
    await session.send(mention(`<@UBOT> ${text}`));
  await session.slack.waitFor(1, 'chat.postEphemeral');
  await pause(QUIET_MS);
  const methods = bodies().filter(([method]) => method?.startsWith('chat.'));
  expect(methods.filter(([method]) => method === 'chat.postMessage')).toHaveLength(2);
  expect(methods.filter(([method]) => method === 'chat.postEphemeral')).toEqual([
    ['chat.postEphemeral', expect.stringMatching(/^Cela fait beaucoup de questions/)],
  ]);
});

it('others are answered meanwhile, and after a minute so is the person', async () => {
  for (let sent = 0; sent < 4; sent += 1) await session.send(command());
  await session.slack.waitFor(3, 'respond');
  session.slack.clear();
  await session.send(command('24-7', { user_id: 'UOTHER' }));
  time = 60_000;
  await session.send(command());
  const calls = await session.slack.waitFor(2, 'respond');
  for (const { body } of calls) expect(body['text']).toContain('24/7 points of contact');
});
