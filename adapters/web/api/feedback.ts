import { ownerOf } from '../../../src/chat/request.ts';
import type { FeedbackLog } from '../../../src/store/ports.ts';
import { feedback, noted } from '../contract/feedback.ts';
import { type Endpoint, endpoint } from '../endpoint.ts';

/** `POST /feedback`: what somebody thought of a reply. */
export function feedbackEndpoint(log: FeedbackLog): Endpoint {
  return endpoint({
    method: 'POST',
    path: '/feedback',
    name: 'rate',
    tag: 'Questions',
    summary: 'Say whether a reply helped',
    description: 'A second rating of the same reply in the same conversation replaces the first.',
    body: feedback,
    bodyExample: { reply: 'mLx0kQ1z', rating: 'bad', reason: 'I asked for the year 2009' },
    gives: { schema: noted, says: 'It was noted', example: { noted: true } },
    handle: async ({ body: { conversation, ...rating } }) => {
      const key = conversation === undefined ? undefined : `web:${conversation}`;
      const owner = ownerOf({ platform: 'web', conversation: key });
      await log.record({ ...rating, platform: 'web', owner });
      return { value: { noted: true as const } };
    },
  });
}
