import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Bot } from '../../../src/chat/bot.ts';
import { type Previews, replyToPreview } from '../../../src/chat/preview.ts';
import { preview, previewQuestions } from '../contract/preview.ts';
import { type Endpoint, endpoint } from '../endpoint.ts';
import { echo } from '../problem.ts';

export interface PreviewOptions {
  readonly bot: Bot;
  readonly previews: Previews;
  readonly now: () => Date;
}

/** `POST /previews/{platform}`: a reply as a chat platform would get it; nothing is sent. */
export function previewEndpoint({ bot, previews, now }: PreviewOptions): Endpoint {
  const platforms = Object.keys(previews);
  return endpoint({
    method: 'POST',
    path: '/previews/{platform}',
    name: 'preview',
    tag: 'Questions',
    summary: 'See a reply as a chat platform would get it',
    params: z.object({
      platform: z.string().meta({ description: platforms.join(' or '), examples: platforms }),
    }),
    body: previewQuestions,
    bodyExample: { questions: ['24-7'], language: 'en' },
    gives: { schema: preview, says: 'The messages, and how much room each takes' },
    absent: 'There is no preview for that platform.',
    handle: async ({ params: { platform }, body: { questions, language } }) => {
      const load = previews[platform];
      if (!load)
        return {
          problem: {
            status: 404,
            code: 'not_found',
            message: `There is no preview for "${echo(platform)}". There are: ${platforms.join(', ')}.`,
          },
        };
      const conversation = questions.length > 1 ? `preview:${randomUUID()}` : undefined;
      const reply = await replyToPreview(bot, questions, { language, conversation, at: now() });
      return { value: { messages: (await load())(reply) } };
    },
  });
}
