import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSlackAdapter, type SlackAdapter } from '../../../adapters/slack/adapter.ts';
import {
  memoryConversations,
  memoryInbox,
  memoryInstallations,
  memorySettings,
} from '../../../src/store/memory.ts';
import { memoryFeedback } from '../../support/feedback.ts';
import { type FakeSlack, pause, startFakeSlack, waitFor } from './fake-slack.ts';
import { fixture } from './fixture.ts';
import { realOctopus } from './session.ts';
import { type SocketServer, startSocketServer } from './socket-server.ts';

const QUIET_MS = 150;
let slack: FakeSlack;
let server: SocketServer;
let adapter: SlackAdapter;
let reconnects: number;

beforeEach(async () => {
  reconnects = 0;
  [slack, server] = await Promise.all([startFakeSlack(), startSocketServer()]);
  slack.socketUrl = server.url;
  const { bot, library, commands } = await realOctopus();
  adapter = createSlackAdapter({
    bot,
    library,
    commands: () => commands().all,
    conversations: memoryConversations(),
    inbox: memoryInbox(),
    feedback: memoryFeedback(),
    installations: memoryInstallations(),
    settings: memorySettings(),
    admit: () => 'answer',
    log: { info: () => {}, warn: () => {}, error: () => {} },
    onReconnected: () => {
      reconnects += 1;
    },
    follow: 'asker',
    botToken: 'xoxb-test',
    appToken: 'xapp-test',
    apiUrl: slack.apiUrl,
  });
  await adapter.start();
});
afterEach(async () => {
  await adapter.stop();
  await Promise.all([slack.close(), server.close()]);
});

const posted = () => slack.calls.filter(({ method }) => method === 'chat.postMessage');

describe('Socket Mode', () => {
  it('opens with the app token at the API’s address, and nothing on the HTTP port', () => {
    expect(slack.calls.map(({ method }) => method)).toEqual(['auth.test', 'apps.connections.open']);
    expect(adapter.mounts).toEqual([]);
  });

  it('acknowledges and answers events, commands and presses', async () => {
    server.send('events_api', fixture('app-mention'));
    server.send('slash_commands', fixture('slash-command', { response_url: slack.responseUrl }));
    server.send('interactive', fixture('block-actions-thread'));
    await slack.waitFor(2, 'chat.postMessage');
    await slack.waitFor(1, 'respond');
    expect(server.acknowledged.map(({ envelope_id }) => envelope_id).sort()).toEqual([
      'envelope-1',
      'envelope-2',
      'envelope-3',
    ]);
  });

  it('says in the acknowledgement what is missing in a modal', async () => {
    server.send('interactive', fixture('view-submission', { 'view.state.values': {} }));
    const [ack] = await waitFor(() => server.acknowledged, 1);
    expect(ack?.payload).toMatchObject({ response_action: 'errors' });
  });

  it('answers a repeated event once, though each delivery is acknowledged', async () => {
    for (const envelope of ['a', 'b', 'c'])
      server.send('events_api', fixture('app-mention'), envelope);
    await waitFor(() => server.acknowledged, 3);
    await pause(QUIET_MS);
    expect(posted()).toHaveLength(1);
  });

  it('connects again at once after its socket was dropped, and answers', async () => {
    server.drop();
    await server.connected(2);
    await pause(50);
    expect(reconnects).toBe(1);
    server.send('events_api', fixture('app-mention'));
    await slack.waitFor(1, 'chat.postMessage');
  });

  it('connects again after its socket was cut in the middle of a frame, and answers', async () => {
    server.cutInFrame();
    await server.connected(2);
    await pause(50);
    server.send('events_api', fixture('app-mention'));
    await slack.waitFor(1, 'chat.postMessage');
  });

  it('notices a socket that is open but silent, and replaces it', {
    timeout: 40_000,
  }, async () => {
    server.fallSilent();
    await waitFor(() => (server.connections() > 1 ? [true] : []), 1, 30_000);
    await waitFor(() => (adapter.notReady().length === 0 ? [true] : []), 1);
    server.send('events_api', fixture('app-mention'));
    await slack.waitFor(1, 'chat.postMessage');
  });

  it('connects again when Slack asks for it', async () => {
    server.refresh();
    await server.connected(2);
    await pause(50);
    server.send('events_api', fixture('app-mention'));
    await slack.waitFor(1, 'chat.postMessage');
  });

  it('keeps trying while Slack refuses connections, and says so', async () => {
    slack.script(
      'apps.connections.open',
      { body: { ok: false, error: 'internal_error' } },
      { status: 429, headers: { 'Retry-After': '0' } },
    );
    expect(adapter.notReady()).toEqual([]);
    server.drop();
    await waitFor(() => adapter.notReady(), 1);
    await server.connected(2);
    await pause(50);
    expect(adapter.notReady()).toEqual([]);
    server.send('events_api', fixture('app-mention'));
    await slack.waitFor(1, 'chat.postMessage');
  });

  it('answers an event whose repetition comes over a new connection only once', async () => {
    server.send('events_api', fixture('app-mention'));
    await slack.waitFor(1, 'chat.postMessage');
    server.drop();
    await server.connected(2);
    server.send('events_api', fixture('app-mention'));
    await pause(QUIET_MS);
    expect(posted()).toHaveLength(1);
  });

  it('survives frames that make no sense', async () => {
    server.send('events_api', { event: { type: 'message' } });
    server.send('interactive', {});
    server.send('events_api', { type: 'app_rate_limited', minute_rate_limited: 1 });
    for (const frame of ['null', '5', '[]', '{}', '{"type', '{"type":"events_api"}'])
      server.sendRaw(frame);
    server.send('events_api', fixture('app-mention'));
    await slack.waitFor(1, 'chat.postMessage');
  });

  it('does not connect again once it is stopped', async () => {
    await adapter.stop();
    await pause(QUIET_MS);
    expect(server.connections()).toBe(1);
  });
});

describe('an app token that Slack refuses', () => {
  it('is told in one line that says where to find the right one', async () => {
    slack.script('apps.connections.open', { body: { ok: false, error: 'invalid_auth' } });
    await adapter.stop();
    await expect(adapter.start()).rejects.toThrow(
      /^SLACK_APP_TOKEN is refused by Slack \(invalid_auth\)\. Copy/,
    );
  });
});
