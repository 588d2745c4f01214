import { quantile, timed } from '../statistics.ts';
import { type Question, readCollection, readDistractors } from './collection.ts';
import type { Found, Search } from './engine.ts';
import { loadEngine } from './engines.ts';
import { languageOf } from './language.ts';
import type { Job, Measurement } from './measurement.ts';
import { holdsAnswer, type Quality, qualityOf } from './metrics.ts';
import { randomFrom, SEED, shuffled } from './sample.ts';
import { withTypo } from './typo.ts';

const WARM_UP = 100;
/** Seconds after which the warm-up ends. */
const WARM_UP_TIME = 10;
/** Seconds after which no further question is asked: the figures are then of those asked so far. */
const ASKING_TIME = 600;
const MEGABYTE = 2 ** 20;

interface Asked extends Quality {
  readonly time: number;
  /** Whether the quote holds the answer; absent where nothing is quoted or no answer is known. */
  readonly answer?: boolean;
}

/** Reads a collection, lets one engine index it, asks it the questions and judges what it finds. */
export async function measure(job: Job): Promise<Measurement> {
  const { name, rows, questions } = await readCollection(job.folder);
  const language = languageOf(rows);
  const added = job.distractors
    ? await readDistractors(job.distractors.file, job.distractors.count)
    : [];
  const documents = [...rows, ...added];
  const open = await loadEngine(job.engine);
  let search: Search = () => ({ ids: [] });
  const buildMs = await timed(async () => {
    search = await open(documents, language);
  });
  const asked = await askAll(search, questionsOf(questions, job));
  const times = asked.map(({ time }) => time);
  const answers = asked.flatMap(({ answer }) => (answer === undefined ? [] : [Number(answer)]));
  return {
    collection: name,
    engine: job.engine,
    documents: documents.length,
    queries: asked.length,
    hit1: mean(asked.map(({ hit1 }) => hit1)),
    mrr10: mean(asked.map(({ mrr10 }) => mrr10)),
    ndcg10: mean(asked.map(({ ndcg10 }) => ndcg10)),
    recall100: mean(asked.map(({ recall100 }) => recall100)),
    buildMs: rounded(buildMs, 0),
    p50Ms: rounded(quantile(times, 0.5), 3),
    p99Ms: rounded(quantile(times, 0.99), 3),
    rssMb: rounded(process.memoryUsage.rss() / MEGABYTE, 0),
    ...(answers.length > 0 ? { answerSentence: mean(answers) } : {}),
  };
}

/** The questions in random order, those of the sample first, and how many are in the sample. */
function questionsOf(questions: readonly Question[], { queries, typos }: Job) {
  const order = shuffled(questions, randomFrom(SEED));
  const random = randomFrom(SEED);
  return {
    order: typos ? order.map((one) => ({ ...one, text: withTypo(one.text, random) })) : order,
    sample: Math.min(queries ?? order.length, order.length),
  };
}

/** Warms up, where there are enough with questions that are not measured, then asks the sample. */
async function askAll(
  search: Search,
  { order, sample }: ReturnType<typeof questionsOf>,
): Promise<Asked[]> {
  const warmUp = [...order.slice(sample), ...order.slice(0, sample)].slice(0, WARM_UP);
  const warmUpEnd = performance.now() + WARM_UP_TIME * 1000;
  for (const { text } of warmUp) {
    if (performance.now() > warmUpEnd) break;
    await search(text);
  }
  const end = performance.now() + ASKING_TIME * 1000;
  const asked: Asked[] = [];
  for (const question of order.slice(0, sample)) {
    if (performance.now() > end) break;
    asked.push(await ask(search, question));
  }
  return asked;
}

async function ask(search: Search, { text, grades, answers }: Question): Promise<Asked> {
  let found: Found = { ids: [] };
  const time = await timed(async () => {
    found = await search(text);
  });
  const { ids, quote } = found;
  return {
    ...qualityOf(ids, grades),
    time,
    ...(quote && answers.length > 0 ? { answer: holdsAnswer(quote(), answers) } : {}),
  };
}

function mean(values: readonly number[]): number {
  return rounded(values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length), 4);
}

const rounded = (value: number, digits: number) => Number(value.toFixed(digits));
