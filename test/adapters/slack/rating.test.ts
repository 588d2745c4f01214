import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fixture, type Payload } from './fixture.ts';
import { type Session, startSession } from './session.ts';

let session: Session;
beforeAll(async () => {
  session = await startSession();
});
beforeEach(() => session.slack.clear());
afterAll(() => session.end());

let turn = 0;
function pressed(value: string): Payload {
  turn += 1;
  return fixture('feedback', {
    'actions.0.value': value,
    'actions.0.action_ts': `1.${turn}`,
    response_url: session.slack.responseUrl,
    trigger_id: 'trigger',
  });
}

function why(metadata: string, reason: string | null): Payload {
  turn += 1;
  return {
    type: 'view_submission',
    user: { id: 'U123ABC456', team_id: 'T123ABC456' },
    team: { id: 'T123ABC456' },
    trigger_id: `t${turn}`,
    view: {
      id: `V${turn}`,
      callback_id: 'why_not_helpful',
      private_metadata: metadata,
      state: { values: { reason: { reason: { value: reason } } } },
    },
  };
}

describe('a rating on Slack', () => {
  it('of a reply that did not help is noted and opens a modal that asks why', async () => {
    await session.send(pressed('bad fr #abc123 2016-8'));
    const [call] = await session.slack.waitFor(1, 'views.open');
    expect(call?.body).toMatchObject({
      trigger_id: 'trigger',
      view: { callback_id: 'why_not_helpful', private_metadata: 'bad fr #abc123 2016-8' },
    });
    expect(session.feedback.entries.at(-1)).toMatchObject({
      ...{ rating: 'bad', reply: 'abc123', paragraphs: ['2016-8'] },
      owner: 'slack:T123ABC456:U123ABC456',
    });
  });

  it('is thanked for in private when no modal can be opened', async () => {
    session.slack.script('views.open', { body: { ok: false, error: 'expired_trigger_id' } });
    await session.send(pressed('bad en #abc123'));
    const [call] = await session.slack.waitFor(1, 'respond');
    expect(call?.body).toMatchObject({ response_type: 'ephemeral' });
  });

  it('gets its reason from the modal', async () => {
    const response = await session.send(why('bad en #abc123 2016-8', 'too &lt;old&gt;'));
    expect(response.status).toBe(200);
    // The work goes on after the acknowledgement.
    await expect
      .poll(() => session.feedback.entries.at(-1))
      .toMatchObject({
        ...{ rating: 'bad', reply: 'abc123', reason: 'too <old>', paragraphs: ['2016-8'] },
        owner: 'slack:T123ABC456:U123ABC456',
      });
  });

  it('of a modal that nobody made is nothing', async () => {
    const before = session.feedback.entries.length;
    await session.send(why('drop table', 'x'));
    expect(session.feedback.entries).toHaveLength(before);
  });
});
