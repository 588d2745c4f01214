/**
 * Measures how fast the bot is and prints each figure beside its target.
 * Run with `npm run bench`, or `npm run bench -- FILE` for other questions.
 */

import { readConfig } from '../../src/config.ts';
import { readQuestions } from '../../src/evaluation/questions.ts';
import { openOctopus } from '../../src/main.ts';
import { measureAnswers } from './answers.ts';
import { measureColdStart } from './cold-start.ts';
import { figuresText } from './figure.ts';
import { measureRetrieval } from './retrieval.ts';

const [file = 'test/eval/questions.jsonl'] = process.argv.slice(2);
const questions = (await readQuestions(file)).map(({ q }) => q);
const { bot, library } = await openOctopus({
  knowledgeDir: readConfig(process.env).knowledgeDir,
  onFault: (fault) => {
    throw fault;
  },
});
const figures = [
  ...(await measureRetrieval(library, questions)),
  ...(await measureAnswers(bot, questions)),
  ...(await measureColdStart()),
];
process.stdout.write(
  `${questions.length} questions, ${library.knowledge.paragraphs.size} paragraphs, Node ${process.version}\n\n${figuresText(figures)}\n`,
);
