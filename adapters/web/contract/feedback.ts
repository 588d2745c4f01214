import { z } from 'zod';
import { NAMES } from './names.ts';

const LIMITS = { id: 40, paragraphs: 10, paragraph: 100, reason: 500, conversation: 100 } as const;

/** What `POST /feedback` takes. */
export const feedback = z
  .object(
    {
      reply: z
        .string('"reply" must be a string: the "id" of the reply.')
        .min(1, '"reply" must not be empty.')
        .max(LIMITS.id, `"reply" may have at most ${LIMITS.id} characters.`)
        .describe('The `id` of the reply'),
      rating: z
        .enum(['good', 'bad'], '"rating" must be good or bad.')
        .describe('Whether the reply helped'),
      paragraphs: z
        .array(z.string().max(LIMITS.paragraph))
        .max(LIMITS.paragraphs, `"paragraphs" may have at most ${LIMITS.paragraphs} entries.`)
        .default([])
        .describe('Ids of the paragraphs that it cited'),
      reason: z
        .string('"reason" must be a string.')
        .max(LIMITS.reason, `"reason" may have at most ${LIMITS.reason} characters.`)
        .optional()
        .describe('Why, in the person’s own words'),
      conversation: z
        .string('"conversation" must be a string.')
        .min(1, '"conversation" must not be empty.')
        .max(
          LIMITS.conversation,
          `"conversation" may have at most ${LIMITS.conversation} characters.`,
        )
        .optional()
        .describe('The key with which it was asked: a second rating then replaces the first'),
    },
    'Send a JSON object such as {"reply": "mLx0kQ1z", "rating": "good"}.',
  )
  .describe('What somebody thought of a reply')
  .register(NAMES, { id: 'Feedback' });

/** What `POST /feedback` answers. */
export const noted = z
  .object({ noted: z.literal(true) })
  .describe('The rating was noted')
  .register(NAMES, { id: 'Noted' });
