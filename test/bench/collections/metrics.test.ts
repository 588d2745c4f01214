import { describe, expect, it } from 'vitest';
import { holdsAnswer, qualityOf } from './metrics.ts';

const grades = (judged: Readonly<Record<string, number>>) => new Map(Object.entries(judged));

describe('quality', () => {
  it('discounts graded gains by rank and divides by the best order', () => {
    // Gains 1, 0, 3 of the ideal 3, 2, 1: (1/1 + 3/2) / (3/1 + 2/log2(3) + 1/2).
    const { ndcg10 } = qualityOf(['c', 'x', 'a'], grades({ a: 3, b: 2, c: 1, d: 0 }));
    expect(ndcg10).toBeCloseTo(2.5 / (3 + 2 / Math.log2(3) + 0.5), 12);
    expect(ndcg10).toBeCloseTo(0.525, 3);
  });

  it('is 1 for the best order, also with more than ten relevant documents', () => {
    const ids = Array.from({ length: 15 }, (_, at) => `d${at}`);
    const judged = grades(Object.fromEntries(ids.map((id) => [id, 1])));
    expect(qualityOf(ids, judged)).toEqual({ hit1: 1, mrr10: 1, ndcg10: 1, recall100: 1 });
  });

  it('counts the rank of the first relevant result, to the tenth', () => {
    const others = Array.from({ length: 10 }, (_, at) => `x${at}`);
    expect(qualityOf(['x', 'x2', 'a'], grades({ a: 1 })).mrr10).toBeCloseTo(1 / 3);
    expect(qualityOf([...others.slice(1), 'a'], grades({ a: 1 })).mrr10).toBeCloseTo(1 / 10);
    expect(qualityOf([...others, 'a'], grades({ a: 1 }))).toEqual({
      hit1: 0,
      mrr10: 0,
      ndcg10: 0,
      recall100: 1,
    });
  });

  it('divides recall by all relevant documents, fewer than a hundred or more', () => {
    expect(qualityOf(['a', 'x', 'b'], grades({ a: 1, b: 2, c: 1, d: 1, e: 0 })).recall100).toBe(
      0.5,
    );
    const many = Array.from({ length: 200 }, (_, at) => `d${at}`);
    const judged = grades(Object.fromEntries(many.map((id) => [id, 1])));
    expect(qualityOf(many, judged).recall100).toBe(0.5);
  });

  it('counts a document once, however often an engine gives it', () => {
    const { mrr10, ndcg10 } = qualityOf(['x', 'x', 'a', 'a'], grades({ a: 2, b: 2 }));
    expect(mrr10).toBe(1 / 2);
    expect(ndcg10).toBeCloseTo(1 / Math.log2(3) / (1 + 1 / Math.log2(3)), 12);
  });

  it('takes a grade of 0 or below as not relevant', () => {
    const { hit1, recall100 } = qualityOf(['a', 'b'], grades({ a: 0, b: 1, c: -1 }));
    expect([hit1, recall100]).toEqual([0, 1]);
  });

  it('is 0 without results', () => {
    expect(qualityOf([], grades({ a: 1 }))).toEqual({
      hit1: 0,
      mrr10: 0,
      ndcg10: 0,
      recall100: 0,
    });
  });
});

it('an answer is found whatever its case and spacing, and only when it is there', () => {
  expect(holdsAnswer('The embargo began in\u00a0October  1973.', ['october 1973'])).toBe(true);
  expect(holdsAnswer('It began in 1974.', ['October 1973', '1973'])).toBe(false);
});
