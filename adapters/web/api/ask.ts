import type { Bot } from '../../../src/chat/bot.ts';
import { recordOf } from '../../../src/chat/record.ts';
import { question } from '../contract/question.ts';
import { askReply } from '../contract/reply.ts';
import { type Endpoint, endpoint } from '../endpoint.ts';
import { REPLY_EXAMPLE } from './examples.ts';

export interface AskOptions {
  readonly bot: Bot;
  readonly now: () => Date;
}

/** `POST /ask`: a question in, the reply as data out. */
export function askEndpoint({ bot, now }: AskOptions): Endpoint {
  return endpoint({
    method: 'POST',
    path: '/ask',
    name: 'ask',
    tag: 'Questions',
    summary: 'Ask a question',
    description:
      'Answers with sentences of the documents, word for word, or says why they do not answer. A refusal is a normal reply, with `answered: false`.',
    body: question,
    bodyExample: { text: '24-7', language: 'en' },
    gives: { schema: askReply, says: 'The reply', example: REPLY_EXAMPLE },
    handle: async ({ body: { text, conversation, language } }) => {
      const started = performance.now();
      const reply = await bot.handle({
        text,
        // Callers choose their key, so it must not meet another platform's.
        conversation: conversation === undefined ? undefined : `web:${conversation}`,
        language,
        platform: 'web',
        at: now(),
      });
      const record = recordOf(text, reply, performance.now() - started);
      const { blocks, buttons, files } = reply;
      const topic = reply.remember?.question ?? null;
      return { value: { ...record, blocks, buttons, files, id: reply.id ?? null, topic } };
    },
  });
}
