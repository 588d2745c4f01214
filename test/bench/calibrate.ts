/**
 * Fits the weights of src/answer/evidence.ts on the project's own questions:
 * logistic regression with a ridge penalty, checked by five-fold cross-validation.
 * Run with `npm run calibrate`.
 */

import { preferring } from '../../src/answer/ask.ts';
import { confidenceOf, type Evidence, evidenceOf } from '../../src/answer/evidence.ts';
import { wantedBy } from '../../src/answer/facts.ts';
import { yearsAsked, yearsOf } from '../../src/answer/years.ts';
import { readConfig } from '../../src/config.ts';
import { readQuestions } from '../../src/evaluation/questions.ts';
import type { Library } from '../../src/library.ts';
import { openOctopus } from '../../src/main.ts';
import { areaUnderRoc } from './roc.ts';

/** What each set of questions weighs in the fit; the answerable ones and the others weigh the same. */
const SETS = [
  { file: 'test/eval/questions.jsonl', weight: 0.5 },
  { file: 'test/eval/near-misses.jsonl', weight: 0.28 },
  { file: 'test/eval/off-topic.jsonl', weight: 0.22 },
] as const;

interface Sample {
  readonly x: readonly number[];
  readonly y: number;
  /** Its share in the fit. */
  readonly weight: number;
  readonly evidence: Evidence;
}

const FOLDS = 5;
const ROUNDS = 20_000;
const RATE = 0.5;
const RIDGE = 0.001;

async function samplesOf(
  library: Library,
  { file, weight }: (typeof SETS)[number],
): Promise<Sample[]> {
  const years = yearsOf(library.knowledge);
  const samples: Omit<Sample, 'weight'>[] = [];
  for (const { q, answerable, kind } of await readQuestions(file)) {
    const named = yearsAsked(q, years, () => true);
    if (kind === 'programme' || kind === 'compare' || named.unknown.length > 0) continue;
    const wanted = wantedBy(q, library.sameMeaning);
    const [hit, next] = preferring(
      wanted,
      await library.retrieve(q, { years: named.known.length > 0 ? named.known : undefined }),
    );
    if (!hit) continue;
    const evidence = evidenceOf(q, [hit, next], wanted);
    samples.push({ x: Object.values(evidence), y: Number(answerable), evidence });
  }
  return samples.map((sample) => ({ ...sample, weight: weight / samples.length }));
}

/** Batch gradient descent. The last weight is the intercept. */
function regress(samples: readonly Sample[]): number[] {
  const size = (samples[0]?.x.length ?? 0) + 1;
  let weights: number[] = Array.from({ length: size }, () => 0);
  for (let round = 0; round < ROUNDS; round += 1) {
    const gradient = weights.map((weight, at) => (at === size - 1 ? 0 : RIDGE * weight));
    for (const { x, y, weight } of samples) {
      const error = (predict(weights, x) - y) * weight;
      for (let at = 0; at < size; at += 1)
        gradient[at] = (gradient[at] ?? 0) + error * (x[at] ?? 1);
    }
    weights = weights.map((weight, at) => weight - RATE * (gradient[at] ?? 0));
  }
  return weights;
}

function predict(weights: readonly number[], x: readonly number[]): number {
  const sum = weights.reduce((total, weight, at) => total + weight * (x[at] ?? 1), 0);
  return 1 / (1 + Math.exp(-sum));
}

function auc(scored: readonly { readonly y: number; readonly p: number }[]): number {
  const scores = (wanted: number) => scored.filter(({ y }) => y === wanted).map(({ p }) => p);
  return areaUnderRoc(scores(1), scores(0));
}

/** The share of unanswerable questions refused when a share of the answerable ones is refused in vain. */
function recallAt(
  scored: readonly { readonly y: number; readonly p: number }[],
  falseRefusal: number,
): [number, number] {
  const positive = scored
    .filter(({ y }) => y === 1)
    .map(({ p }) => p)
    .sort((a, b) => a - b);
  const threshold = positive[Math.floor(positive.length * falseRefusal)] ?? 0;
  const negative = scored.filter(({ y }) => y === 0);
  return [negative.filter(({ p }) => p < threshold).length / negative.length, threshold];
}

const print = (line: string) => process.stdout.write(`${line}\n`);

const { library } = await openOctopus({
  knowledgeDir: readConfig(process.env).knowledgeDir,
  onFault: () => {},
});
const samples = (await Promise.all(SETS.map((set) => samplesOf(library, set)))).flat();
const crossed = Array.from({ length: FOLDS }, (_, fold) => {
  const weights = regress(samples.filter((_sample, at) => at % FOLDS !== fold));
  return samples
    .filter((_sample, at) => at % FOLDS === fold)
    .map(({ x, y }) => ({ y, p: predict(weights, x) }));
}).flat();
const weights = regress(samples);
const names = Object.keys(samples[0]?.evidence ?? {});
print(`${samples.length} questions, ${samples.filter(({ y }) => y === 1).length} answerable`);
for (const [at, name] of [...names, 'intercept'].entries())
  print(`  ${name}: ${(weights[at] ?? 0).toFixed(2)},`);
print(
  `area under the ROC curve, ${FOLDS}-fold: ${auc(crossed).toFixed(3)}; weights in use: ${auc(samples.map(({ y, evidence }) => ({ y, p: confidenceOf(evidence) }))).toFixed(3)}`,
);
for (const rate of [0.02, 0.04, 0.06, 0.1]) {
  const [recall, threshold] = recallAt(crossed, rate);
  print(
    `false refusal ${rate.toFixed(2)}: refusal recall ${recall.toFixed(3)} at ${threshold.toFixed(3)}`,
  );
}
