import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { WebAdapter } from '../../../adapters/web/adapter.ts';
import { memoryFeedback } from '../../support/feedback.ts';
import { testAdapter } from './server.ts';

let web: WebAdapter;
let url: string;
let feedback: ReturnType<typeof memoryFeedback>;
beforeEach(async () => {
  feedback = memoryFeedback();
  web = testAdapter({ feedback });
  ({ url } = await web.start());
});
afterEach(() => web.stop());

const rate = (body: unknown) =>
  fetch(`${url}/api/v1/feedback`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });

describe('POST /feedback', () => {
  it('notes a rating with its reason, under the conversation', async () => {
    const response = await rate({
      ...{ reply: 'abc', rating: 'bad', paragraphs: ['2016-8'], reason: 'old', conversation: 'k' },
    });
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ noted: true });
    expect(feedback.entries).toEqual([
      {
        ...{ reply: 'abc', rating: 'bad', paragraphs: ['2016-8'], reason: 'old' },
        ...{ platform: 'web', owner: 'web:k' },
      },
    ]);
  });

  it.each([
    {},
    { reply: 'a' },
    { reply: '', rating: 'good' },
    { reply: 'a', rating: 'fine' },
    { reply: 'a', rating: 'bad', reason: 'x'.repeat(501) },
    { reply: 'a', rating: 'bad', paragraphs: Array.from({ length: 11 }, () => 'p') },
    [],
  ])('refuses %j', async (body) => {
    expect((await rate(body)).status).toBe(400);
    expect(feedback.entries).toEqual([]);
  });
});
