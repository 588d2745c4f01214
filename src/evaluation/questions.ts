import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { ExpectedError } from '../errors.ts';
import { LANGUAGES } from '../language/language.ts';

const QUESTION = z.object({
  id: z.string(),
  q: z.string(),
  lang: z.enum(LANGUAGES),
  kind: z.string(),
  gold: z.array(z.string()),
  gold_all: z.array(z.array(z.string())).optional(),
  answerable: z.boolean(),
});

/** A labelled question: snippets of which a right citation holds one. */
export type LabelledQuestion = z.infer<typeof QUESTION>;

/** Thrown for a file of questions that cannot be read; says which line is wrong. */
class QuestionsError extends ExpectedError {
  override name = 'QuestionsError';
}

/**
 * Reads labelled questions, one JSON object a line.
 * @throws QuestionsError naming file and line.
 */
export async function readQuestions(file: string): Promise<LabelledQuestion[]> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new QuestionsError(
      `There is no file ${file}. Give the path of a file with one JSON question a line.`,
    );
  });
  return text
    .split('\n')
    .flatMap((line, index) =>
      line.trim() === '' ? [] : [readQuestion(line, `${file}:${index + 1}`)],
    );
}

function readQuestion(line: string, place: string): LabelledQuestion {
  try {
    return QUESTION.parse(JSON.parse(line));
  } catch (error) {
    const wrong = error instanceof z.ZodError ? z.prettifyError(error) : 'not JSON';
    throw new QuestionsError(
      `${place}: ${wrong}. Write {"id", "q", "lang", "kind", "gold", "answerable"}.`,
    );
  }
}
