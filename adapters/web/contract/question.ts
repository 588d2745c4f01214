import { z } from 'zod';
import { LONGEST_TEXT } from '../../../src/chat/clean.ts';
import { LANGUAGES } from '../../../src/language/language.ts';
import { NAMES } from './names.ts';

const CONVERSATION_LIMIT = 100;

/** What `POST /ask` takes. */
export const question = z
  .object(
    {
      text: z
        .string('"text" must be a string: the question.')
        .max(
          LONGEST_TEXT,
          `"text" may have at most ${LONGEST_TEXT} characters. Shorten the question.`,
        )
        .describe('A question or a command, in English, French, Spanish or Russian'),
      conversation: z
        .string(
          '"conversation" must be a string that you choose, the same for each question of a conversation.',
        )
        .min(1, '"conversation" must not be empty. Leave it out when the question stands alone.')
        .max(
          CONVERSATION_LIMIT,
          `"conversation" may have at most ${CONVERSATION_LIMIT} characters.`,
        )
        .optional()
        .describe(
          'A key that you choose, hard to guess and the same for each question of a conversation: then “and in 2009?” is understood',
        ),
      language: z
        .enum(LANGUAGES, `"language" must be one of ${LANGUAGES.join(', ')}.`)
        .optional()
        .describe('The asker’s language, used when the text’s own is unclear'),
    },
    'Send a JSON object such as {"text": "24-7"}.',
  )
  .describe('A question')
  .register(NAMES, { id: 'Question' });
