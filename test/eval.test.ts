import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { evaluate } from '../src/evaluation/evaluate.ts';
import { type Figures, figuresOf } from '../src/evaluation/figures.ts';
import { readQuestions } from '../src/evaluation/questions.ts';
import { loadKnowledge } from '../src/knowledge/load.ts';
import { openOctopus } from '../src/main.ts';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

/** Each figure may not fall below what was measured last, less 0.03. `octopus eval` prints them. */
const FLOORS = {
  all: { hit1: 0.87, hit3: 0.9, quote: 0.855, bothYears: 0.97 },
  en: { hit1: 0.87 },
  fr: { hit1: 0.845 },
  es: { hit1: 0.895 },
  ru: { hit1: 0.87 },
} as const satisfies Record<string, Partial<Record<keyof Figures, number>>>;
const MOST_FALSE_REFUSALS = 0.08;
const LEAST_REFUSAL_RECALL = [
  { file: './eval/near-misses.jsonl', floor: 0.757 },
  { file: './eval/off-topic.jsonl', floor: 0.825 },
];

async function measured(file: string): Promise<ReadonlyMap<string, Figures>> {
  const { bot } = await openOctopus({
    knowledgeDir: path('../knowledge'),
    onFault: (fault) => {
      throw fault;
    },
  });
  const figures = figuresOf(await evaluate(bot, await readQuestions(path(file))));
  return new Map(figures.map((figure) => [figure.group, figure]));
}

describe('the questions the documents answer', () => {
  let figures: ReadonlyMap<string, Figures>;
  beforeAll(async () => {
    figures = await measured('./eval/questions.jsonl');
  });

  it.each(
    Object.entries(FLOORS).flatMap(([group, floors]) =>
      Object.entries(floors).map(([figure, floor]) => ({ group, figure, floor })),
    ),
  )('reach $figure $floor ($group)', ({ group, figure, floor }) => {
    expect(figures.get(group)?.[figure as keyof Figures]).toBeGreaterThanOrEqual(floor);
  });

  it('are seldom refused', () => {
    expect(figures.get('all')?.falseRefusal).toBeLessThanOrEqual(MOST_FALSE_REFUSALS);
  });
});

describe('the questions the documents do not answer', () => {
  it.each(LEAST_REFUSAL_RECALL)('are mostly refused ($file)', async ({ file, floor }) => {
    const figures = await measured(file);
    expect(figures.get('all')?.refusalRecall).toBeGreaterThanOrEqual(floor);
  });
});

describe('the questions that others wrote later', () => {
  it('are answered and refused about as well', async () => {
    const all = (await measured('./eval/held-out.jsonl')).get('all');
    expect(all?.hit1).toBeGreaterThanOrEqual(0.82);
    expect(all?.hit3).toBeGreaterThanOrEqual(0.875);
    expect(all?.falseRefusal).toBeLessThanOrEqual(0.11);
    expect(all?.refusalRecall).toBeGreaterThanOrEqual(0.82);
  });
});

describe('questions in chat spelling', () => {
  it('are answered and refused about as well as they were', async () => {
    const all = (await measured('./eval/chat.jsonl')).get('all');
    expect(all?.hit1).toBeGreaterThanOrEqual(0.76);
    expect(all?.falseRefusal).toBeLessThanOrEqual(0.2);
    expect(all?.refusalRecall).toBeGreaterThanOrEqual(0.7);
  });
});

it.each(['./eval/questions.jsonl', './eval/held-out.jsonl', './eval/chat.jsonl'])(
  'every question of %s has a gold snippet that stands in the documents',
  async (file) => {
    const { paragraphs } = await loadKnowledge(path('../knowledge'));
    const collapse = (text: string) => text.replace(/\s+/g, ' ');
    const texts = [...paragraphs.values()].map(({ text }) => collapse(text));
    const stands = (snippet: string) => texts.some((text) => text.includes(collapse(snippet)));
    const questions = (await readQuestions(path(file))).filter(({ answerable }) => answerable);
    const lost = questions.filter(
      ({ gold, gold_all = [gold] }) => !gold_all.every((snippets) => snippets.some(stands)),
    );
    expect(lost.map(({ id }) => id)).toEqual([]);
  },
);
