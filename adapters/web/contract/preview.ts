import { z } from 'zod';
import type { Data } from './data.ts';
import { NAMES } from './names.ts';
import { question } from './question.ts';

/** As many questions as a link of the page carries. */
const MOST_QUESTIONS = 8;

/** What `POST /previews/{platform}` takes. */
export const previewQuestions = z
  .object(
    {
      questions: z
        .array(question.shape.text, '"questions" must be a list of questions.')
        .min(1, '"questions" must hold a question at least.')
        .max(MOST_QUESTIONS, `"questions" may hold at most ${MOST_QUESTIONS} questions.`)
        .describe('Questions, each asked after the one before; the last one’s reply is shown'),
      language: question.shape.language,
    },
    'Send a JSON object such as {"questions": ["24-7"]}.',
  )
  .describe('The questions that lead to a reply')
  .register(NAMES, { id: 'PreviewQuestions' });

const gauge = z.object({
  measure: z
    .enum([
      'blocks',
      'components',
      'characters',
      'fallback',
      'longest-text',
      'row-buttons',
      'button-label',
      'button-value',
    ])
    .describe('What the platform limits'),
  used: z.int().min(0),
  limit: z.int().min(1),
});

/** What `POST /previews/{platform}` answers. */
export const preview = z
  .object({
    messages: z
      .array(
        z.object({
          payload: z
            .record(z.string(), z.unknown())
            .describe('The message as the platform gets it, or a file that follows it'),
          gauges: z.array(gauge).describe('How much of the platform’s limits it uses'),
        }),
      )
      .describe('The first one answers, the others continue it'),
  })
  .describe('A reply as a chat platform would get it')
  .register(NAMES, { id: 'Preview' });

export type PreviewView = Data<typeof preview>;
