import { z } from 'zod';
import type { Bot } from '../../../src/chat/bot.ts';
import { LONGEST_TEXT } from '../../../src/chat/clean.ts';
import { recordOf } from '../../../src/chat/record.ts';
import { LANGUAGES } from '../../../src/language/language.ts';
import { readBody } from '../body.ts';
import type { AskReply } from '../contract.ts';
import { answerProblem } from '../problem.ts';
import type { Route } from '../route.ts';

const CONVERSATION_LIMIT = 100;

const askBody = z.object(
  {
    text: z
      .string('"text" must be a string: the question.')
      .max(
        LONGEST_TEXT,
        `"text" may have at most ${LONGEST_TEXT} characters. Shorten the question.`,
      ),
    conversation: z
      .string(
        '"conversation" must be a string that you choose, the same for each question of a conversation.',
      )
      .min(1, '"conversation" must not be empty. Leave it out when the question stands alone.')
      .max(CONVERSATION_LIMIT, `"conversation" may have at most ${CONVERSATION_LIMIT} characters.`)
      .optional(),
    language: z.enum(LANGUAGES, `"language" must be one of ${LANGUAGES.join(', ')}.`).optional(),
  },
  'Send a JSON object such as {"text": "24-7"}.',
);

export interface AskOptions {
  readonly bot: Bot;
  readonly now: () => Date;
}

/** `POST /ask`: a question in, the reply as data out. */
export function askRoute({ bot, now }: AskOptions): Route {
  return {
    method: 'POST',
    path: '/ask',
    handle: async (c) => {
      const body = await readBody(c, askBody);
      if (!body.ok) return answerProblem(c, body.problem);
      const { text, conversation, language } = body.value;
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
      const answer: AskReply = { ...record, blocks, buttons, files, topic };
      return c.json(answer, 200, { 'Cache-Control': 'no-store' });
    },
  };
}
