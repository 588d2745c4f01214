import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixture } from './fixtures.ts';
import { openSession, type Session } from './session.ts';

let session: Session;
beforeAll(async () => {
  session = await openSession();
});
afterAll(() => session.close());

const callbacks = () => session.discord.to(/POST \/interactions\//);
const press = async (custom_id: string) => {
  session.send('button-bad', { data: { custom_id, component_type: 2 } });
  await session.settled();
  return callbacks().at(-1)?.body as { type: number; data: Record<string, unknown> };
};

describe('a rating on Discord', () => {
  it('of a reply that did not help is noted and opens a modal that asks why', async () => {
    const { type, data } = await press('bad:#abc123 2016-8');
    expect(type).toBe(9);
    expect(data).toMatchObject({ custom_id: 'bad:#abc123 2016-8' });
    expect(session.feedback.entries.at(-1)).toMatchObject({
      ...{ rating: 'bad', reply: 'abc123', paragraphs: ['2016-8'] },
    });
  });

  it('of a reply that helped is thanked for in private', async () => {
    const { type, data } = await press('good:#abc123');
    expect(type).toBe(4);
    expect(Number(data['flags']) & 64).toBe(64);
  });

  it('gets its reason from the modal', async () => {
    const { member, locale } = fixture('button-bad');
    session.send('button-bad', {
      type: 5,
      member,
      locale,
      data: {
        custom_id: 'bad:#abc123 2016-8',
        components: [
          { type: 18, id: 1, component: { type: 4, id: 2, custom_id: 'reason', value: 'too old' } },
        ],
      },
    });
    await session.settled();
    expect(callbacks().at(-1)?.body).toMatchObject({ type: 4 });
    expect(session.feedback.entries.at(-1)).toMatchObject({
      ...{ rating: 'bad', reply: 'abc123', reason: 'too old', paragraphs: ['2016-8'] },
    });
  });
});
