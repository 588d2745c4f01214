import { describe, expect, it } from 'vitest';
import { cited, refused } from '../../src/chat/compose.ts';
import { figuresOf, type Judged, judge } from '../../src/evaluation/figures.ts';
import type { LabelledQuestion } from '../../src/evaluation/questions.ts';
import { figuresTable } from '../../src/evaluation/table.ts';
import type { Paragraph } from '../../src/knowledge/document.ts';

const paragraph = (id: string, text: string): Paragraph => ({
  id,
  label: id,
  document: 'd',
  year: 2016,
  language: 'en',
  headings: [],
  text,
});

/** A citation of a whole text, or of its first characters. */
const cite = (id: string, text: string, end = text.length) => ({
  paragraph: paragraph(id, text),
  ranges: [{ start: 0, end }],
  score: 1,
});

const QUESTION: LabelledQuestion = {
  id: 'q',
  q: '?',
  lang: 'en',
  kind: 'fact',
  gold: ['five  cats', 'six dogs'],
  answerable: true,
};
const WRONG = cite('wrong', 'no animals');
const RIGHT = cite('right', 'There are six\ndogs here. And more.');

describe('a reply is judged by its citations', () => {
  it('right when the first holds a gold snippet, white space collapsed', () => {
    expect(judge(QUESTION, 'answer', cited([RIGHT]))).toMatchObject({
      hit1: true,
      hit3: true,
      quote: true,
      refused: false,
      bothYears: null,
    });
  });

  it('half right when the second or third does', () => {
    expect(judge(QUESTION, 'answer', cited([WRONG, WRONG, RIGHT]))).toMatchObject({
      hit1: false,
      hit3: true,
      quote: false,
    });
    expect(judge(QUESTION, 'answer', cited([WRONG, WRONG, WRONG, RIGHT])).hit3).toBe(false);
  });

  it('by the sentences quoted of the first, too', () => {
    const partly = cite('right', 'Nothing. There are six dogs.', 8);
    expect(judge(QUESTION, 'answer', cited([partly]))).toMatchObject({ hit1: true, quote: false });
  });

  it('for both years when each year’s gold is cited', () => {
    const both = { ...QUESTION, gold_all: [['six dogs'], ['no animals']] };
    expect(judge(both, 'comparison', cited([RIGHT, WRONG])).bothYears).toBe(true);
    expect(judge(both, 'comparison', cited([RIGHT])).bothYears).toBe(false);
  });

  it('as refused when it is not answered', () => {
    expect(judge(QUESTION, 'refusal', refused('why', [RIGHT]))).toMatchObject({
      refused: true,
      hit1: false,
      hit3: false,
    });
  });
});

const judged = (fields: Partial<Judged>, question: Partial<LabelledQuestion> = {}): Judged => ({
  question: { ...QUESTION, ...question },
  kind: 'answer',
  refused: false,
  hit1: true,
  hit3: true,
  quote: true,
  bothYears: null,
  ...fields,
});

const SOME = [
  judged({}),
  judged({ hit1: false, quote: false }, { lang: 'fr' }),
  judged({ hit1: false, hit3: false, quote: false, refused: true }),
  judged({ refused: true }, { answerable: false, kind: 'unanswerable', gold: [] }),
  judged({}, { answerable: false, kind: 'unanswerable', gold: [] }),
  judged({ bothYears: true }, { kind: 'compare', gold_all: [['a'], ['b']] }),
];

describe('the figures', () => {
  const groups = figuresOf(SOME);
  const group = (name: string) => groups.find((figures) => figures.group === name);

  it('are over all, by language and by kind', () => {
    expect(groups.map((figures) => figures.group)).toEqual([
      'all',
      'en',
      'fact',
      'fr',
      'unanswerable',
      'compare',
    ]);
  });

  it('count hits among the answerable, refusals among the others', () => {
    expect(group('all')).toEqual({
      group: 'all',
      questions: 6,
      hit1: 0.5,
      hit3: 0.75,
      quote: 0.5,
      bothYears: 1,
      refusalRecall: 0.5,
      falseRefusal: 0.25,
    });
  });

  it('are absent where a group has no such question', () => {
    expect(group('unanswerable')).toMatchObject({
      hit1: null,
      falseRefusal: null,
      refusalRecall: 0.5,
    });
    expect(group('fr')).toMatchObject({ hit1: 0, bothYears: null, refusalRecall: null });
  });

  it('of no questions are none', () => {
    expect(figuresOf([])).toEqual([]);
  });

  it('print as a table in columns', () => {
    expect(figuresTable(groups.slice(0, 1))).toBe(
      [
        'group  n  Hit@1  Hit@3  quote  both years  refusal recall  false refusal',
        'all    6  0.500  0.750  0.500  1.000       0.500           0.250',
      ].join('\n'),
    );
  });
});
