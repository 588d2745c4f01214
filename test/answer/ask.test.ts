import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answer/ask.ts';
import { reasonText } from '../../src/answer/reasons.ts';
import type { Library } from '../../src/library.ts';
import type { Hit } from '../../src/retrieval/retrieve.ts';
import { library } from '../support/octopus.ts';

/** A hit for the whole question with this score. */
function hitOf(id: string, score: number): Hit {
  const paragraph = library.knowledge.paragraphs.get(id);
  if (!paragraph) throw new Error(`There is no paragraph ${id}`);
  const sentence = { start: 0, end: paragraph.text.length, index: 0, score, words: [0] };
  return { paragraph, score, weights: [1], own: 1, sentences: [sentence], missing: [] };
}

const finding = (...hits: Hit[]): Library => ({ ...library, retrieve: async () => hits });

/** What is cited when the search finds these paragraphs with these scores. */
async function citedFor(...found: [id: string, score: number][]) {
  const answer = await answerQuestion(
    finding(...found.map(([id, score]) => hitOf(id, score))),
    'contact points',
  );
  return answer.found ? answer.citations.map(({ paragraph: { id } }) => id) : [];
}

describe('the paragraphs that are cited', () => {
  it('are in order of their evidence', async () => {
    expect(await citedFor(['2009-6', 0.9], ['2016-8', 0.8], ['2016-7', 0.75])).toEqual([
      '2009-6',
      '2016-8',
      '2016-7',
    ]);
  });

  it('have the newer year first only when the evidence is all but equal', async () => {
    expect(await citedFor(['2009-6', 0.9], ['2016-8', 0.89])).toEqual(['2016-8', '2009-6']);
    expect(await citedFor(['2009-6', 0.9], ['2016-8', 0.8])).toEqual(['2009-6', '2016-8']);
    expect(await citedFor(['2016-8', 0.9], ['2009-6', 0.89])).toEqual(['2016-8', '2009-6']);
  });

  it('include the other year when it speaks to the topic too', async () => {
    const cited = await citedFor(
      ['2016-8', 0.9],
      ['2016-7', 0.88],
      ['2016-6', 0.87],
      ['2016-4', 0.86],
      ['2009-6', 0.8],
    );
    expect(cited).toHaveLength(3);
    expect(cited).toContain('2009-6');
  });

  it('leave out the other year when it hardly does', async () => {
    expect(await citedFor(['2016-8', 0.9], ['2009-6', 0.2])).toEqual(['2016-8']);
  });

  it('are three at most, and the rest is kept for “more”', async () => {
    const ids = ['2016-8', '2016-7', '2016-6', '2016-4', '2016-3'];
    const answer = await answerQuestion(finding(...ids.map((id) => hitOf(id, 0.9))), 'contact');
    expect(answer.found && answer.citations).toHaveLength(3);
    expect(answer.found && answer.further.map(({ paragraph: { id } }) => id)).toEqual(ids.slice(3));
  });
});

describe('a refusal', () => {
  const refusalOf = async (question: string, from: Library = library) => {
    const answer = await answerQuestion(from, question);
    if (answer.found) throw new Error(`"${question}" is answered`);
    return answer;
  };

  it('of a question without any word of the documents says that nothing speaks of it', async () => {
    const { reason, confidence, nearest } = await refusalOf('zzyzx qwrtp');
    expect(reason).toEqual({ why: 'no-evidence' });
    expect(confidence).toBe(0);
    expect(nearest).toEqual([]);
  });

  it('names the words that the documents do not have', async () => {
    const { reason, nearest } = await refusalOf('Does Wikipedia use 24/7 points of contact?');
    expect(reason).toEqual({ why: 'unknown-words', words: ['Wikipedia'] });
    expect(nearest.length).toBeGreaterThan(0);
  });

  it('says which kind of fact is not said', async () => {
    const { reason } = await refusalOf('How much money did Estonia pay in euros?');
    expect(reason).toEqual({ why: 'fact-not-said', fact: 'money' });
  });

  it('names the year and the years there are', async () => {
    const { reason } = await refusalOf('cloud computing at Octopus 2012');
    expect(reason).toEqual({ why: 'other-year', years: [2012], known: [2009, 2016] });
  });

  it.each([
    'What is the capital of France?',
    'weather in Strasbourg',
    'hotels near the conference',
  ])('names no title as near: %s', async (question) => {
    const { nearest } = await refusalOf(question);
    expect(nearest.length).toBeGreaterThan(0);
    expect(nearest.map(({ paragraph }) => paragraph.id)).not.toContainEqual(
      expect.stringContaining('title'),
    );
  });

  it('names a word of thousands of letters by its beginning', async () => {
    const { reason } = await refusalOf(`Is ${'х'.repeat(3000)} in the cloud?`);
    expect(reasonText(reason, 'en')).toMatch(/“х{60}…”/);
  });

  it('offers at most three nearest paragraphs, best first', async () => {
    const { nearest } = await refusalOf('Does Wikipedia use 24/7 points of contact?');
    expect(nearest.length).toBeLessThanOrEqual(3);
    const scores = nearest.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  });

  it('has less confidence than an answer', async () => {
    const answer = await answerQuestion(library, '24/7 points of contact');
    const refusal = await refusalOf('Does Wikipedia use 24/7 points of contact?');
    expect(refusal.confidence).toBeLessThan(answer.confidence);
  });
});

describe('an answer', () => {
  it.each([
    ['24-7', '2016-8'],
    ['cloud computing', '2009-7'],
    ['Who opened the Octopus 2016 conference?', '2016-intro'],
    ['Qui a financé la phase 2 du projet mondial ?', '2009-2'],
    ['¿Qué país fue la parte número 50 del Convenio de Budapest?', '2016-intro'],
    ['Какая страна стала 50-й стороной Будапештской конвенции?', '2016-intro'],
    ['Malabo Convention of the African Union', '2016-5-2'],
  ])('to “%s” cites %s first', async (question, id) => {
    const answer = await answerQuestion(library, question);
    expect(answer.found && answer.citations[0]?.paragraph.id).toBe(id);
  });

  it('looks only in the years it is given', async () => {
    const answer = await answerQuestion(library, '24/7 points of contact', { years: [2009] });
    const years = answer.found ? answer.citations.map(({ paragraph }) => paragraph.year) : [];
    expect(new Set(years)).toEqual(new Set([2009]));
  });
});
