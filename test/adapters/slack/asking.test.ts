import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { pause } from './fake-slack.ts';
import { fixture } from './fixture.ts';
import { type Session, startSession } from './session.ts';

const QUOTE = 'Annual meetings of 24/7 points of contact should be organised.';
/** Longer than any reply takes here: what has not come by then does not come. */
const QUIET_MS = 150;

let session: Session;
let event = 0;
/** New ids, so that nothing is taken for a repetition. */
const fresh = () => {
  const id = next();
  return { event_id: `Ev${id}`, 'event.ts': `1600000000.${String(id).padStart(6, '0')}` };
};
const next = () => {
  event += 1;
  return event;
};

beforeAll(async () => {
  session = await startSession({ publicUrl: 'https://octopus.example' });
});
beforeEach(() => session.slack.clear());
afterAll(() => session.end());

const command = (text: string, changes = {}) =>
  fixture('slash-command', {
    text,
    trigger_id: `t${next()}`,
    response_url: session.slack.responseUrl,
    ...changes,
  });

describe('the ways to ask', () => {
  it('a slash command is acknowledged empty and answered in private', async () => {
    const response = await session.send(command('24-7'));
    expect([response.status, await response.text()]).toEqual([200, '']);
    const [call] = await session.slack.waitFor(1, 'respond');
    expect(call?.body).toMatchObject({ response_type: 'ephemeral', replace_original: false });
    expect(call?.body['text']).toContain(QUOTE);
    expect(JSON.stringify(call?.body['blocks'])).toContain(QUOTE);
  });

  it('a mention is answered in its thread, without unfurling or linking', async () => {
    await session.send(fixture('app-mention', fresh()));
    const [call] = await session.slack.waitFor(1, 'chat.postMessage');
    expect(call?.body).toMatchObject({
      channel: 'C123ABC456',
      thread_ts: expect.stringMatching(/^1600000000/),
      unfurl_links: 'false',
      unfurl_media: 'false',
      parse: 'none',
    });
    expect(call?.body['text']).toContain(QUOTE);
  });

  it('a direct message is answered in its thread, without a status when that is quick', async () => {
    await session.send(fixture('message-im', fresh()));
    const [call] = await session.slack.waitFor(1, 'chat.postMessage');
    expect(call?.body).toMatchObject({ channel: 'D024BE91L' });
    await pause(600);
    expect(session.slack.calls.map(({ method }) => method)).toEqual(['chat.postMessage']);
  });

  it('the shortcut on a message asks what it says', async () => {
    const response_url = session.slack.responseUrl;
    await session.send(fixture('message-shortcut', { response_url, action_ts: `${next()}` }));
    const [call] = await session.slack.waitFor(1, 'respond');
    expect(call?.body['text']).toContain('Octopus 2016, key message');
  });

  it('the global shortcut opens a modal, whose answer comes as a direct message', async () => {
    await session.send(fixture('global-shortcut', { action_ts: `${next()}` }));
    const [open] = await session.slack.waitFor(1, 'views.open');
    expect(JSON.stringify(open?.body['view'])).toContain('programme thursday');
    await session.send(fixture('view-submission', { trigger_id: `${next()}` }));
    const [answer] = await session.slack.waitFor(1, 'chat.postMessage');
    expect(answer?.body['channel']).toBe('UXXXXXXXXX');
    expect(answer?.body['text']).toContain('Octopus 2009');
    expect(answer?.body['text']).not.toContain('Octopus 2016');
  });

  it('an empty modal stays open and says why', async () => {
    const values = { question: { question: { value: ' ' } } };
    const response = await session.send(
      fixture('view-submission', { 'view.state.values': values }),
    );
    expect(await response.json()).toMatchObject({
      response_action: 'errors',
      errors: { question: expect.any(String) },
    });
  });

  it('the Home tab shows commands, topics and days, each a button that asks', async () => {
    await session.send(fixture('app-home-opened', { event_id: `Ev${next()}` }));
    const [call] = await session.slack.waitFor(1, 'views.publish');
    const view = JSON.stringify(call?.body['view']);
    for (const ask of [
      '24-7',
      'compare cloud',
      'programme wednesday',
      'programme friday',
      'sources',
      'topics',
    ])
      expect(view).toContain(`"value":"${ask}"`);
    expect(call?.body['user_id']).toBe('U123ABC456');
  });

  it('the messages tab gets at most four prompts, for no thread', async () => {
    await session.send(
      fixture('app-home-opened', { event_id: `Ev${next()}`, 'event.tab': 'messages' }),
    );
    const [call] = await session.slack.waitFor(1, 'assistant.threads.setSuggestedPrompts');
    expect(call?.body['channel_id']).toBe('D123ABC456');
    expect(call?.body).not.toHaveProperty('thread_ts');
    expect(JSON.stringify(call?.body['prompts']).match(/"message"/g)).toHaveLength(4);
  });

  it('a button on the Home tab is answered in the direct messages', async () => {
    await session.send(fixture('block-actions-home', { 'actions.0.action_ts': `${next()}` }));
    const [call] = await session.slack.waitFor(1, 'chat.postMessage');
    expect(call?.body['channel']).toBe('U123ABC456');
  });

  it('a button in a thread is answered there, from its value alone', async () => {
    await session.send(fixture('block-actions-thread', { 'actions.0.action_ts': `${next()}` }));
    const [call] = await session.slack.waitFor(1, 'chat.postMessage');
    expect(call?.body).toMatchObject({ channel: 'C123ABC456', thread_ts: '1515449522.000016' });
    expect(call?.body['text']).toContain('[2016-8]');
  });

  it('a private reply is shared in the channel by the button’s own address', async () => {
    const response_url = session.slack.responseUrl;
    await session.send(
      fixture('block-actions-ephemeral', {
        response_url,
        'actions.0.action_ts': `${next()}`,
      }),
    );
    const [call] = await session.slack.waitFor(1, 'respond');
    expect(call?.body).toMatchObject({ response_type: 'in_channel', replace_original: false });
    expect(call?.body['text']).toContain(QUOTE);
  });

  it('feedback is noted and thanked for in private, in the language of the reply', async () => {
    const response_url = session.slack.responseUrl;
    await session.send(fixture('feedback', { response_url, 'actions.0.action_ts': `${next()}` }));
    const [call] = await session.slack.waitFor(1, 'respond');
    expect(call?.body).toMatchObject({ response_type: 'ephemeral' });
    expect(call?.body['text']).toContain('Merci');
    expect(session.feedback.entries.at(-1)).toEqual({
      platform: 'slack',
      owner: 'slack:T123ABC456:U123ABC456',
      rating: 'good',
      paragraphs: ['2016-8', '2009-6'],
    });
  });

  it('an empty command gets help; markup and mass mentions come back harmless', async () => {
    await session.send(command(''));
    const [help] = await session.slack.waitFor(1, 'respond');
    expect(help?.body['text']).toContain('programme');
    session.slack.clear();
    await session.send(
      command(
        'verify "Annual <!channel> meetings of 24/7 <@U1> points of contact *should* be organised."',
      ),
    );
    const [call] = await session.slack.waitFor(1, 'respond');
    expect(JSON.stringify(call?.body)).not.toMatch(/<[!@#]/);
  });
});

describe('a second delivery', () => {
  it.each([
    ['of an event', () => fixture('app-mention', fresh()), 'chat.postMessage'],
    ['of a command', () => command('24-7'), 'respond'],
    [
      'of a press',
      () => fixture('block-actions-thread', { 'actions.0.action_ts': `${next()}` }),
      'chat.postMessage',
    ],
    [
      'of a modal',
      () => fixture('view-submission', { trigger_id: `${next()}` }),
      'chat.postMessage',
    ],
  ])('%s is acknowledged and gets no second reply', async (_, make, method) => {
    const payload = make();
    const responses = await Promise.all([1, 2, 3].map(() => session.send(payload)));
    expect(responses.map(({ status }) => status)).toEqual([200, 200, 200]);
    await session.slack.waitFor(1, method);
    await pause(QUIET_MS);
    expect(session.slack.calls.filter((call) => call.method === method)).toHaveLength(1);
  });

  it('a mention that also comes as a message gets one reply', async () => {
    const first = fresh();
    await session.send(fixture('app-mention', first));
    await session.slack.waitFor(1, 'chat.postMessage');
    const again = {
      'event.text': '<@U0LAN0Z89> 24-7',
      'event.thread_ts': first['event.ts'],
    };
    const same = fresh();
    await session.send(fixture('app-mention', { ...same, ...again }));
    await session.send(fixture('message-channel', { ...same, event_id: 'Ev-other', ...again }));
    await pause(QUIET_MS);
    expect(session.slack.calls).toHaveLength(2);
  });
});

describe('calendar files', () => {
  it('are uploaded into the thread of a mention', async () => {
    const id = fresh();
    await session.send(
      fixture('app-mention', { ...id, 'event.text': '<@U0LAN0Z89> programme thursday ics' }),
    );
    const [done] = await session.slack.waitFor(1, 'files.completeUploadExternal');
    expect(done?.body).toMatchObject({ channel_id: 'C123ABC456', thread_ts: id['event.ts'] });
    const upload = session.slack.calls.find(({ method }) => method === 'upload');
    expect(JSON.stringify(upload?.body)).toContain('BEGIN:VCALENDAR');
  });

  it('are linked to in a private reply when the bot has a public address', async () => {
    await session.send(command('programme thursday ics'));
    const [call] = await session.slack.waitFor(1, 'respond');
    expect(JSON.stringify(call?.body)).toContain(
      'https://octopus.example/calendar.ics?year=2016&day=thursday',
    );
    await pause(QUIET_MS);
    expect(session.slack.calls).toHaveLength(1);
  });

  it('go to the asker’s direct messages otherwise, which the private reply says', async () => {
    const alone = await startSession();
    const response_url = alone.slack.responseUrl;
    await alone.send(command('programme thursday ics', { response_url }));
    await alone.slack.waitFor(2, 'respond');
    const done = alone.slack.calls.find(({ method }) => method === 'files.completeUploadExternal');
    expect(done?.body['channel_id']).toBe('D2147483697');
    expect(alone.slack.calls.at(-1)?.body['text']).toContain('direct message');
    await alone.end();
  });
});
